import { isBlank } from '@app/fields';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { OneTimePassword } from '@/shared/api/types.js';
import { Field } from '@/shared/components/Field.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useCreateAccount, useRolesQuery } from './useAccounts.query.js';

interface Props {
  unitCode: string;
  unitName: string;
  onClose: () => void;
  onGiven: (given: OneTimePassword) => void;
}

/** One more person in a unit; many come from a file. */
export function NewAccount({ unitCode, unitName, onClose, onGiven }: Props) {
  const { t, language } = useText();
  const roles = useRolesQuery();
  const create = useCreateAccount();
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<string | undefined>();
  const faults = create.error instanceof ApiProblem ? create.error.faults : [];
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const ready = !isBlank(username) && !isBlank(displayName) && role !== undefined;
  const save = () => {
    if (role === undefined) return;
    const wanted = { username: username.trim(), displayName: displayName.trim(), unitCode, role };
    create.mutate(wanted, {
      onSuccess: (given) => {
        onClose();
        onGiven(given);
      },
    });
  };
  return (
    <Modal
      open
      title={t('accounts.newTitle', { unit: unitName })}
      okText={t('accounts.create')}
      okButtonProps={{ disabled: !ready, loading: create.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stack">
        <Field
          label={t('accounts.username')}
          hint={t('accounts.usernameHint')}
          fault={faultOf('username')}
          required
        >
          {(id) => (
            <Input
              id={id}
              autoComplete="off"
              value={username}
              onChange={({ target }) => setUsername(target.value)}
            />
          )}
        </Field>
        <Field label={t('accounts.displayName')} fault={faultOf('displayName')} required>
          {(id) => (
            <Input
              id={id}
              autoComplete="off"
              value={displayName}
              onChange={({ target }) => setDisplayName(target.value)}
            />
          )}
        </Field>
        <Field label={t('accounts.role')} fault={faultOf('role')} required>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              loading={roles.isPending}
              value={role}
              onChange={setRole}
              options={(roles.data ?? []).map((one) => ({ value: one.code, label: nameIn(language, one) }))}
            />
          )}
        </Field>
        {roles.isError ? <ProblemNote error={roles.error} onRetry={() => void roles.refetch()} /> : null}
        {create.isError && faults.length === 0 ? <ProblemNote error={create.error} /> : null}
      </div>
    </Modal>
  );
}
