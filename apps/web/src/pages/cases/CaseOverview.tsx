import { Link } from 'react-router';
import type { CaseDetail, TaskSummary } from '@/shared/api/types.js';
import { calledPlace } from '@/shared/cases/caseInstances.js';
import { CaseFacts } from '@/shared/cases/CaseFacts.js';
import { MomentText } from '@/shared/components/DateText.js';
import { Holders } from '@/shared/components/Holders.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { OwedMaterials } from '@/shared/owed/OwedMaterials.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { useMedia } from '@/shared/theme/useMedia.js';
import { CaseFamily } from './CaseFamily.js';
import { MoneyTotals } from './CaseMoney.js';
import { CaseTrouble } from './CaseTrouble.js';
import { InstanceValues } from './InstanceValues.js';
import { SavedSummary } from './SavedSummary.js';
import { StageTrail } from './StageTrail.js';
import { useCaseLedgerQuery } from './useCaseLedger.query.js';

/** What is to be done now, what is known, what was saved. */
export function CaseOverview({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const open = file.tasks.filter((task) => task.state === 'open');
  const isStuck = file.incidents.some((incident) => incident.state === 'open');
  return (
    <div className="case-overview">
      <section className="card case-section">
        <h2>{t('case.now')}</h2>
        <CaseTrouble file={file} />
        <OwedMaterials caseNo={file.caseNo} />
        {open.length === 0 && isStuck ? null : open.length === 0 ? (
          <p className="muted">
            {file.state === 'starting'
              ? t('case.startingHint')
              : file.state === 'active'
                ? file.isPart && file.holder
                  ? t('case.elsewhere', { who: file.holder })
                  : t('case.automatic')
                : t('case.over')}
          </p>
        ) : (
          <ul className="case-tasks">
            {open.map((task) => (
              <OpenTaskLine
                key={task.taskKey}
                task={task}
                place={calledPlace(file.instances, task.processInstanceKey, language)}
              />
            ))}
          </ul>
        )}
        <StageTrail file={file} />
        <SavedSummary stages={file.stages} />
        <MoneyNow caseNo={file.caseNo} />
        <CaseFamily file={file} />
      </section>
      <section className="card case-section case-known">
        <h2>{t('case.facts')}</h2>
        <CaseFacts file={file} />
        <InstanceValues file={file} />
      </section>
    </div>
  );
}

/** Where the money of a case stands, for whoever judges it at a glance; its entries have a part of their own. */
function MoneyNow({ caseNo }: { caseNo: string }) {
  const { t } = useText();
  const ledger = useCaseLedgerQuery(caseNo).data;
  const printing = useMedia('print');
  // on paper the entries follow, with the same sums above them
  if (printing || ledger === undefined || ledger.items.length === 0) return null;
  return (
    <section className="case-money-now" aria-labelledby="case-money">
      <h2 id="case-money">{t('case.money')}</h2>
      <MoneyTotals ledger={ledger} />
    </section>
  );
}

/** A task, and where it lies if in a called process. */
function OpenTaskLine({ task, place }: { task: TaskSummary; place: string | null }) {
  const { t, language } = useText();
  const name = nameIn(language, task);
  const me = useMe();
  const mine =
    task.assignee === me.username || task.candidateGroups.some((group) => me.groups.includes(group));
  return (
    <li>
      <div className="case-task-head">
        {mine ? <Link to={taskAddress(task, me.username)}>{name}</Link> : <strong>{name}</strong>}
        {task.stage ? <LegalStatus facts={{ ...task.stage, provisional: false }} /> : null}
      </div>
      <div className="muted">
        {place === null ? null : `${place} · `}
        {task.assignee ? (
          t('tasks.heldBy', { who: task.assigneeName ?? task.assignee })
        ) : (
          <>
            {t('tasks.unclaimed')} · <Holders names={task.holders} />
          </>
        )}
        {' · '}
        {t('case.since')} <MomentText at={task.createdAt} />
      </div>
    </li>
  );
}

/** The task beside the list in which it stands, so that the next one of that list opens after it. */
function taskAddress({ taskKey, assignee }: TaskSummary, username: string): string {
  return `/tasks/${taskKey}${assignee === username ? '' : '?view=group'}`;
}
