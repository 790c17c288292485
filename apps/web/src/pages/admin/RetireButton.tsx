import { App, Button } from 'antd';
import { problemText } from '@/shared/api/problemText.js';
import type { OrganisationRow, OrganisationSheet } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useSaveRow } from './useOrganisation.query.js';

interface Props {
  sheet: Extract<OrganisationSheet, 'units' | 'roles'>;
  row: OrganisationRow;
  /** As people call it. */
  name: string;
}

/** Retires a unit or a role after a question, or brings it back at once, which undoes it. */
export function RetireButton({ sheet, row, name }: Props) {
  const { t } = useText();
  const { modal, message } = App.useApp();
  const save = useSaveRow();
  const carryOut = async (retired: string) => {
    try {
      await save.mutateAsync({ sheet, row: { ...row, retired }, before: row });
      void message.success(
        t(retired === '' ? 'organisation.broughtBack' : 'organisation.isRetired', { unit: name }),
      );
    } catch (error) {
      void message.error(problemText(error, t));
    }
  };
  // a list of roles has many of them, which are told apart by the name
  const label = (act: string) => (sheet === 'roles' ? `${act} ${name}` : undefined);
  const type = sheet === 'roles' ? 'link' : 'default';
  if (row['retired'] === '是') {
    const act = t('organisation.bringBack');
    return (
      <Button type={type} aria-label={label(act)} loading={save.isPending} onClick={() => void carryOut('')}>
        {act}
      </Button>
    );
  }
  const act = t('organisation.retire');
  const ask = () =>
    void modal.confirm({
      title: t('organisation.askRetire', { unit: name }),
      content: t(sheet === 'roles' ? 'organisation.retireRoleHint' : 'organisation.retireHint'),
      okText: act,
      onOk: () => carryOut('是'),
    });
  return (
    <Button danger type={type} aria-label={label(act)} loading={save.isPending} onClick={ask}>
      {act}
    </Button>
  );
}
