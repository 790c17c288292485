import { isBlank } from '@app/fields';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { OrganisationRow, OrganisationSheet } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { ROW_FIELDS } from './rowFields.js';
import { RowInput } from './RowInput.js';
import { useSaveRow } from './useOrganisation.query.js';

/** A row that is made, or changed from what it was. */
export interface OpenRow {
  title: string;
  sheet: OrganisationSheet;
  row: OrganisationRow;
  /** Null for one that is new. */
  before: OrganisationRow | null;
}

/** Asks for the columns of one row; what identifies it is only asked for while it is new. */
export function RowDialog({ open, onClose }: { open: OpenRow; onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const { title, sheet, before } = open;
  const [row, setRow] = useState(open.row);
  const save = useSaveRow();
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const fields = ROW_FIELDS[sheet].filter(({ key, identifies }) => {
    const isGiven =
      identifies === true && (before !== null || (key !== 'code' && !isBlank(open.row[key] ?? '')));
    return !isGiven;
  });
  const isReady = fields.every(({ key, required }) => required !== true || !isBlank(row[key] ?? ''));
  const confirm = () =>
    save.mutate(
      { sheet, row, before },
      {
        onSuccess: () => {
          void message.success(t('organisation.saved'));
          onClose();
        },
      },
    );
  const shown = new Set(fields.map(({ key }) => key));
  const elsewhere = faults.filter(({ path }) => !shown.has(path));
  return (
    <Modal
      open
      title={title}
      okText={t('organisation.save')}
      okButtonProps={{ disabled: !isReady, loading: save.isPending }}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className="stack">
        {fields.map((field) => (
          <RowInput
            key={field.key}
            field={field}
            sheet={sheet}
            value={row[field.key] ?? ''}
            fault={faults.find(({ path }) => path === field.key)?.message}
            onChange={(value) => setRow({ ...row, [field.key]: value })}
          />
        ))}
        {elsewhere.map(({ path, message: words }) => (
          <p key={path} role="alert" className="field-fault">
            {words}
          </p>
        ))}
        {save.isError && faults.length === 0 ? <ProblemNote error={save.error} /> : null}
      </div>
    </Modal>
  );
}
