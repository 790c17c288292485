import { Skeleton } from 'antd';
import { useState } from 'react';
import type { Ledger, LedgerRow } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { Money } from '@/shared/components/Money.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { dateText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { CounterEntry } from './CounterEntry.js';
import { MoneyLines } from './MoneyLines.js';
import { useCaseLedgerQuery } from './useCaseLedger.query.js';
import './CaseMoney.css';

/** The money of the case: what is due, paid and outstanding, and each entry behind it. */
export function CaseMoney({ caseNo, printed = false }: { caseNo: string; printed?: boolean }) {
  const { t } = useText();
  const ledger = useCaseLedgerQuery(caseNo);
  const [countered, setCountered] = useState<LedgerRow>();
  if (ledger.isError) return <ProblemNote error={ledger.error} onRetry={() => void ledger.refetch()} />;
  if (ledger.data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (ledger.data.items.length === 0)
    return <EmptyState title={t('money.none')} hint={t('money.noneHint')} />;
  return (
    <section className="card case-section money">
      <MoneyTotals ledger={ledger.data} />
      <MoneyLines
        caseNo={caseNo}
        rows={ledger.data.items}
        onCounter={printed ? undefined : (row) => setCountered(row)}
      />
      {countered === undefined ? null : (
        <CounterEntry caseNo={caseNo} row={countered} onClose={() => setCountered(undefined)} />
      )}
    </section>
  );
}

/** What is claimed, due, paid and outstanding. */
export function MoneyTotals({ ledger }: { ledger: Ledger }) {
  const { t, language } = useText();
  const { claimed, titled, titledOn, paid, outstanding } = ledger;
  const due =
    titledOn === null
      ? t('money.totalTitled')
      : t('money.totalTitledOn', { date: dateText(titledOn, { language, weekday: false }) });
  return (
    <dl className="money-totals">
      <Total label={t('money.totalClaimed')} fen={claimed} />
      {titled === null ? null : <Total label={due} fen={titled} />}
      <Total label={t('money.totalPaid')} fen={paid} />
      <div className={outstanding === 0 ? 'money-settled' : 'money-open'}>
        <dt>{t('money.totalOutstanding')}</dt>
        <dd>
          {outstanding === null ? t('money.unknown') : <Money fen={outstanding} />}
          {outstanding === 0 && paid > 0 ? <span> {t('money.allPaid')}</span> : null}
        </dd>
      </div>
    </dl>
  );
}

function Total({ label, fen }: { label: string; fen: number | null }) {
  const { t } = useText();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{fen === null ? t('money.unknown') : <Money fen={fen} />}</dd>
    </div>
  );
}
