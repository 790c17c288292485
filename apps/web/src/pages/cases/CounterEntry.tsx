import { isBlank, moneyText } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { LedgerRow } from '@/shared/api/types.js';
import { EntryField } from '@/shared/components/EntryField.js';
import type { EntryValue } from '@/shared/components/entryKinds.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, LONGEST_REASON, TextEntry } from '@/shared/components/TextEntry.js';
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
  const [reason, setReason] = useState('');
  const [corrects, setCorrects] = useState(false);
  const [amount, setAmount] = useState<EntryValue>(null);
  const [on, setOn] = useState<EntryValue>(row.on);
  const instead = corrects && typeof amount === 'number' && isDay(on) ? { amountFen: amount, on } : undefined;
  const counter = useMutation({
    mutationFn: () =>
      api.post('/api/cases/{caseNo}/ledger/{entryKey}/counter', {
        path: { caseNo, entryKey: row.entryKey },
        body: { reason: reason.trim(), ...(instead === undefined ? {} : { instead }) },
      }),
    onSuccess: (ledger) => {
      client.setQueryData(keys.caseLedger(caseNo), ledger);
      void client.invalidateQueries({ queryKey: keys.case(caseNo) });
      void message.success(t('money.counterDone'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('money.counterTitle', { kind: kindText(row, t), amount: moneyText(row.amountFen) })}
      okText={t('money.makeCounter')}
      okButtonProps={{
        danger: true,
        disabled: isBlank(reason) || isTooLong(reason, LONGEST_REASON) || (corrects && instead === undefined),
        loading: counter.isPending,
      }}
      cancelText={t('money.keep')}
      onOk={() => counter.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('money.counterHint')}</p>
        <TextEntry
          label={t('money.counterWhy')}
          longest={LONGEST_REASON}
          rows={3}
          required
          value={reason}
          onChange={setReason}
        />
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
        {counter.isError ? <ProblemNote error={counter.error} /> : null}
      </div>
    </Modal>
  );
}

function isDay(value: EntryValue): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
