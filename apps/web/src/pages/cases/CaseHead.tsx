import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseDetail } from '@/shared/api/types.js';
import { CaseStateText, StandsStill } from '@/shared/cases/CaseStateText.js';
import { KeyFacts } from '@/shared/cases/KeyFacts.js';
import { WhyDialog } from '@/shared/cases/WhyDialog.js';
import { Holders } from '@/shared/components/Holders.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { Money } from '@/shared/components/Money.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { OwedMark } from '@/shared/owed/OwedMark.js';
import { PrintButton } from '@/shared/prints/PrintButton.js';
import { CancellationNote } from './CancellationNote.js';
import { CaseActions } from './CaseActions.js';
import { NumberChain } from './NumberChain.js';
import { RepairCase } from './RepairCase.js';
import { ReportEvent } from './ReportEvent.js';

/** Number, title, people, status, who holds it. */
export function CaseHead({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const [why, setWhy] = useState(false);
  useTitle(`${file.title} · ${file.townName}`);
  const stage = file.state === 'active' ? file.stage : null;
  const isRead = file.stages.some((run) => run.stageCode === stage?.code && !run.isSummary);
  return (
    <header className="case-head">
      <nav className="case-crumb" aria-label={t('case.crumb')}>
        <Link to="/cases">{t('nav.cases')}</Link>
        <span className="muted"> / </span>
        <NumberChain file={file} />
      </nav>
      <div className="case-head-line">
        <h1>{file.title}</h1>
        <PrintButton printed={{ kind: 'case', caseNo: file.caseNo }} />
        <ReportEvent file={file} />
        <RepairCase file={file} />
        <CaseActions file={file} />
      </div>
      <div className="case-head-facts">
        <span>{file.townName}</span>
        {file.headcount ? <span>{t('case.headcountN', { n: file.headcount })}</span> : null}
        {file.amountFen ? <Money fen={file.amountFen} /> : null}
        <KeyFacts file={file} place="head" />
        <OwedMark owed={file.owed} />
        {file.holder && file.state === 'active' ? (
          <span>
            {t('case.heldBy')} <Holders names={file.holders} />
          </span>
        ) : null}
      </div>
      <div className="case-head-facts">
        {stage ? (
          <>
            {file.standsStill ? <StandsStill /> : null}
            <strong>{nameIn(language, stage)}</strong>
            <LegalStatus facts={stage} />
            <LimitDates
              dueOn={stage.dueOn}
              promisedDueOn={stage.promisedDueOn}
              agreedOn={stage.agreedOn}
              target={stage.target}
              unknown={stage.limitUnknown}
              paused={stage.status === 'paused'}
              onWhy={isRead ? () => setWhy(true) : undefined}
            />
          </>
        ) : (
          <CaseStateText file={file} />
        )}
        {file.reason ? <span className="muted">{t('cancel.reasonWas', { reason: file.reason })}</span> : null}
      </div>
      {file.cancel.request === null ? null : <CancellationNote file={file} request={file.cancel.request} />}
      {stage && why ? (
        <WhyDialog caseNo={file.caseNo} stageCode={stage.code} onClose={() => setWhy(false)} />
      ) : null}
    </header>
  );
}
