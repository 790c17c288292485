import { moneyText } from '@app/fields';
import { Button } from 'antd';
import type { LedgerRow } from '@/shared/api/types.js';
import { FactPapers } from '@/shared/cases/FactPapers.js';
import { DateText } from '@/shared/components/DateText.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  caseNo: string;
  rows: readonly LedgerRow[];
  /** Asked to take an entry out; absent on paper. */
  onCounter?: (row: LedgerRow) => void;
}

/** Each entry and counter-entry, with what was outstanding behind it. */
export function MoneyLines({ caseNo, rows, onCounter }: Props) {
  const { t } = useText();
  return (
    <table className="money-lines" aria-label={t('case.money')}>
      <thead>
        <tr>
          <th>{t('money.kind')}</th>
          <th>{t('money.day')}</th>
          <th className="money-sum">{t('money.amount')}</th>
          <th className="money-sum">{t('money.after')}</th>
          <th>{t('money.how')}</th>
          <th>{t('money.who')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${row.entryKey} ${row.isCounter}`}
            className={row.isCountered ? 'money-countered' : undefined}
          >
            <td data-name={t('money.kind')}>
              <KindCell row={row} onCounter={onCounter} />
            </td>
            <td data-name={t('money.day')}>
              <DateText date={row.on} weekday={false} />
            </td>
            <td data-name={t('money.amount')} className="money-sum number">
              <span className="money-figure">{moneyText(row.amountFen)}</span>
            </td>
            <td data-name={t('money.after')} className="money-sum number">
              {row.outstandingFen === null ? t('money.unknown') : moneyText(row.outstandingFen)}
            </td>
            <td data-name={t('money.how')}>
              <ProofCell caseNo={caseNo} row={row} />
            </td>
            <td data-name={t('money.who')}>
              <WhoCell row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an entry is called, and a counter-entry by what it takes out. */
export function kindText({ kind, isCounter }: Pick<LedgerRow, 'kind' | 'isCounter'>, t: Translate): string {
  const name = t(`money.${kind}`);
  return isCounter ? t('money.counterOf', { kind: name }) : name;
}

function KindCell({ row, onCounter }: { row: LedgerRow; onCounter?: (row: LedgerRow) => void }) {
  const { t } = useText();
  return (
    <>
      <span className="money-kind">{kindText(row, t)}</span>
      {row.isCountered ? <span className="muted"> {t('money.countered')}</span> : null}
      {row.correctsFen === null ? null : (
        <span className="muted"> {t('money.corrects', { amount: moneyText(row.correctsFen) })}</span>
      )}
      {row.mayCounter && onCounter !== undefined ? (
        <Button type="link" size="small" className="money-counter" onClick={() => onCounter(row)}>
          {t('money.makeCounter')}
        </Button>
      ) : null}
    </>
  );
}

function ProofCell({ caseNo, row }: { caseNo: string; row: LedgerRow }) {
  const { t, language } = useText();
  const method = language === 'en' ? (row.methodEn ?? row.method) : row.method;
  const words = [method, row.proof].filter((text) => text !== null).join(' · ');
  const reason = row.isCounter ? 'money.counterReason' : 'money.aboveReason';
  return (
    <>
      {words}
      {row.reason === null ? null : <div className="muted">{t(reason, { reason: row.reason })}</div>}
      {row.proofFiles.length === 0 ? null : <FactPapers caseNo={caseNo} ids={row.proofFiles} />}
    </>
  );
}

function WhoCell({ row }: { row: LedgerRow }) {
  const { t, language } = useText();
  const step = language === 'en' ? (row.stepNameEn ?? row.stepName) : row.stepName;
  if (row.by === null) return <>{t('money.automatic')}</>;
  const place = row.correctsFen === null ? t('money.ofRegistration') : t('money.ofCorrection');
  return (
    <>
      {row.by}
      {row.isCounter ? null : <div className="muted">{step ?? place}</div>}
    </>
  );
}
