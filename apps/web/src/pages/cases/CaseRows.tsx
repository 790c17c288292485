import { Link } from 'react-router';
import { CaseStateText, StandsStill } from '@/shared/cases/CaseStateText.js';
import { KeyFacts } from '@/shared/cases/KeyFacts.js';
import { useMatter } from '@/shared/cases/useMatter.js';
import type { CaseSummary } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { Holders } from '@/shared/components/Holders.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { Money } from '@/shared/components/Money.js';
import { labelIn, nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { OwedMark } from '@/shared/owed/OwedMark.js';
import { usePhone } from '@/shared/theme/useMedia.js';

/** Cases as a table, on a phone as cards. */
export function CaseRows({ rows, old }: { rows: readonly CaseSummary[]; old: boolean }) {
  const phone = usePhone();
  return (
    <div className={old ? 'cases-old' : ''}>
      {phone ? <CaseCards rows={rows} /> : <CaseTable rows={rows} />}
    </div>
  );
}

function CaseTable({ rows }: { rows: readonly CaseSummary[] }) {
  const { t, language } = useText();
  const amount = useAmountLabel(rows);
  return (
    <div className="card cases-table-box">
      <table className="cases-table">
        <thead>
          <tr>
            <th>{t('cases.col.case')}</th>
            <th>{t('cases.col.stage')}</th>
            <th>{t('cases.col.status')}</th>
            <th className="cases-number">
              {amount === undefined ? t('cases.col.amount') : labelIn(language, amount)}
            </th>
            <th>{t('cases.col.town')}</th>
            <th>{t('cases.col.received')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((file) => (
            <tr key={file.caseNo}>
              <td>
                <Link to={`/cases/${file.caseNo}`} className="cases-title">
                  {file.title}
                </Link>
                <div className="muted number cases-code">{file.caseNo}</div>
                <div className="cases-facts">
                  <OwedMark owed={file.owed} />
                  <KeyFacts file={file} place="list" />
                </div>
              </td>
              <td>
                {file.state === 'active' ? (file.stage ? nameIn(language, file.stage) : '') : ''}
                {file.state === 'active' ? (
                  <div className="muted cases-holder">
                    <Holders names={file.holders} />
                  </div>
                ) : null}
              </td>
              <td>
                <Status file={file} />
              </td>
              <td className="cases-number">
                {file.amountFen ? <Money fen={file.amountFen} /> : null}
                {file.headcount ? (
                  <div className="muted">{t('case.headcountN', { n: file.headcount })}</div>
                ) : null}
              </td>
              <td>{file.townName}</td>
              <td>
                <DateText date={file.receivedOn} weekday={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseCards({ rows }: { rows: readonly CaseSummary[] }) {
  const { t, language } = useText();
  return (
    <ul className="case-cards">
      {rows.map((file) => (
        <li key={file.caseNo} className="card">
          <Link to={`/cases/${file.caseNo}`} className="case-card">
            <strong>{file.title}</strong>
            <span className="case-card-line">
              <span>{file.state === 'active' ? (file.stage ? nameIn(language, file.stage) : '') : ''}</span>
              <Status file={file} />
            </span>
            <span className="case-card-line muted">
              <span>
                {file.townName}
                {file.headcount ? ` · ${t('case.headcountN', { n: file.headcount })}` : ''}
              </span>
              {file.amountFen ? <Money fen={file.amountFen} /> : null}
            </span>
            <span className="case-card-line cases-facts">
              <OwedMark owed={file.owed} />
              <KeyFacts file={file} place="list" />
            </span>
            <span className="case-card-line muted">
              <span className="number">{file.caseNo}</span>
              <DateText date={file.receivedOn} weekday={false} />
            </span>
          </Link>
          {file.state === 'active' && file.holder ? (
            <div className="case-card-holders muted">
              <Holders names={file.holders} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What the amount is called where all rows are of one matter. */
function useAmountLabel(rows: readonly CaseSummary[]) {
  const matter = useMatter(rows[0]?.processId ?? '');
  return rows.every(({ processId }) => processId === matter?.processId)
    ? (matter?.amount ?? undefined)
    : undefined;
}

function Status({ file }: { file: CaseSummary }) {
  if (file.state === 'active' && file.pending == null && file.stage)
    return (
      <span className="legal-group">
        {file.standsStill ? <StandsStill /> : null}
        <LegalStatus facts={file.stage} />
      </span>
    );
  return <CaseStateText file={file} />;
}
