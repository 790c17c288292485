import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseSummary } from '@/shared/api/types.js';
import { StandsStill } from '@/shared/cases/CaseStateText.js';
import { WhyDialog } from '@/shared/cases/WhyDialog.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** What gets late next, the most urgent first. */
export function DueSoon({ rows }: { rows: readonly CaseSummary[] }) {
  const { t, language } = useText();
  const [why, setWhy] = useState<CaseSummary | null>(null);
  return (
    <section className="card due-soon">
      <h2>{t('metric.dueSoon')}</h2>
      {rows.length === 0 ? <p className="muted">{t('metric.dueSoonNone')}</p> : null}
      <ul>
        {rows.map((file) => (
          <li key={`${file.caseNo}${file.stage?.code}`}>
            <div className="due-soon-line">
              <Link to={`/cases/${file.caseNo}`}>{file.title}</Link>
              <span className="legal-group">
                {file.standsStill ? <StandsStill /> : null}
                {file.stage ? <LegalStatus facts={file.stage} /> : null}
              </span>
            </div>
            <div className="due-soon-line muted">
              <span>
                {[file.townName, file.stage && nameIn(language, file.stage), file.holder]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {file.stage ? (
                <LimitDates
                  dueOn={file.stage.dueOn}
                  promisedDueOn={file.stage.promisedDueOn}
                  agreedOn={file.stage.agreedOn}
                  target={file.stage.target}
                  unknown={file.stage.limitUnknown}
                  onWhy={() => setWhy(file)}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {why?.stage ? (
        <WhyDialog caseNo={why.caseNo} stageCode={why.stage.code} onClose={() => setWhy(null)} />
      ) : null}
    </section>
  );
}
