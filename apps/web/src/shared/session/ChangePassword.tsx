import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { Field } from '@/shared/components/Field.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';

/** The present password, where it was just typed, and twice the new one. */
export function ChangePassword({ known = '', onDone }: { known?: string; onDone?: () => void }) {
  const { t } = useText();
  const [current, setCurrent] = useState(known);
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const change = useChangePassword(() => {
    for (const empty of [setCurrent, setWanted, setAgain]) empty('');
    onDone?.();
  });
  const faults = change.error instanceof ApiProblem ? change.error.faults : [];
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message;
  const differs = again !== '' && again !== wanted ? t('password.different') : undefined;
  const ready = current !== '' && wanted !== '' && wanted === again;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) change.mutate({ current, wanted });
      }}
    >
      <PasswordField name="current" value={current} onChange={setCurrent} fault={faultOf('current')} />
      <PasswordField name="wanted" value={wanted} onChange={setWanted} fault={faultOf('wanted')} />
      <PasswordField name="again" value={again} onChange={setAgain} fault={differs} />
      {change.isError && faults.length === 0 ? <ProblemNote error={change.error} /> : null}
      <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!ready}>
        {t('password.save')}
      </Button>
    </form>
  );
}

interface FieldProps {
  name: 'current' | 'wanted' | 'again';
  value: string;
  onChange: (value: string) => void;
  fault?: string;
}

function PasswordField({ name, value, onChange, fault }: FieldProps) {
  const { t } = useText();
  return (
    <Field
      label={t(`password.${name}`)}
      hint={name === 'wanted' ? t('password.rule') : undefined}
      fault={fault}
      required
    >
      {(id) => (
        <Input.Password
          id={id}
          autoComplete={name === 'current' ? 'current-password' : 'new-password'}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

function useChangePassword(onDone: () => void) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { current: string; wanted: string }) => api.post('/api/me/password', { body }),
    onSuccess: async () => {
      void message.success(t('password.done'));
      onDone();
      await client.invalidateQueries({ queryKey: keys.me });
    },
  });
}
