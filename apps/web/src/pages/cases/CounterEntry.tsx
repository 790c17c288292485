import { moneyText } from '@app/fields';
import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { LedgerRow } from '@/shared/api/types.js';
import { EntryField } from '@/shared/components/EntryField.js';
import type { EntryValue } from '@/shared/components/entryKinds.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import { kindText } from './MoneyLines.js';

/** Takes a wrong entry out of the money of a case: names it, says what follows, asks why, and what is right. */
export function CounterEntry({
  caseNo,
  row,
  onClose,
}: {
  caseNo: string;
  row: LedgerRow;
  onClose: () => void;
}) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [corrects, setCorrects] = useState(false);
  const [amount, setAmount] = useState<EntryValue>(null);
  const [on, setOn] = useState<EntryValue>(row.on);
  const instead = corrects && typeof amount === 'number' && isDay(on) ? { amountFen: amount, on } : undefined;
  const send = (reason: string) =>
    api.post('/api/cases/{caseNo}/ledger/{entryKey}/counter', {
      path: { caseNo, entryKey: row.entryKey },
      body: { reason, ...(instead === undefined ? {} : { instead }) },
    });
  return (
    <ReasonDialog
      title={t('money.counterTitle', { kind: kindText(row, t), amount: moneyText(row.amountFen) })}
      okText={t('money.makeCounter')}
      cancelText={t('money.keep')}
      danger
      label={t('money.counterWhy')}
      send={corrects && instead === undefined ? null : send}
      refreshes={[keys.case(caseNo)]}
      onDone={(ledger) => {
        client.setQueryData(keys.caseLedger(caseNo), ledger);
        void message.success(t('money.counterDone'));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('money.counterHint')}</p>
      {row.mayCorrect ? (
        <Checkbox checked={corrects} onChange={({ target }) => setCorrects(target.checked)}>
          {t('money.counterInstead')}
        </Checkbox>
      ) : null}
      {corrects ? (
        <>
          <EntryField
            label={t('money.counterRight')}
            kind="money"
            required
            value={amount}
            onChange={setAmount}
          />
          <EntryField label={t('money.counterRightOn')} kind="date" required value={on} onChange={setOn} />
        </>
      ) : null}
    </ReasonDialog>
  );
}

function isDay(value: EntryValue): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
