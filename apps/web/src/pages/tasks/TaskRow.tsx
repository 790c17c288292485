import { Link } from 'react-router';
import type { TaskSummary, TaskView } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { nameIn, waitIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { OwedMark } from '@/shared/owed/OwedMark.js';
import { useMe } from '@/shared/session/useMe.query.js';

interface Props {
  task: TaskSummary;
  view: TaskView;
  open: boolean;
  to: string;
}

/** One task: urgency at the left edge, what and who first, codes last. */
export function TaskRow({ task, view, open, to }: Props) {
  const { t, language } = useText();
  const name = nameIn(language, task);
  const stage = task.stage ? nameIn(language, task.stage) : null;
  const status = task.stage?.status ?? 'none';
  const done = view === 'done';
  return (
    <Link
      to={to}
      className={`task-row ${done ? '' : `task-row-${status}`}`}
      data-task-key={task.taskKey}
      aria-current={open}
      viewTransition={false}
    >
      <span className="task-row-head">
        <span className="task-row-name">{name}</span>
        {done && task.completedAt ? (
          <span className="muted">
            <MomentText at={task.completedAt} />
          </span>
        ) : task.stage ? (
          <LegalStatus facts={{ ...task.stage, provisional: false }} />
        ) : (
          <span className="muted">{waitIn(language, task)}</span>
        )}
      </span>
      <span className="task-row-title">{task.caseTitle}</span>
      <OwedMark owed={task.owed} />
      <span className="task-row-foot">
        <span>{[task.townName, stage].filter(Boolean).join(' · ')}</span>
        <span className="task-row-code number">{task.caseNo}</span>
        <TaskHolder task={task} view={view} />
        {task.pending ? <span>{t(`tasks.pending.${task.pending}`)}</span> : null}
      </span>
    </Link>
  );
}

function TaskHolder({ task, view }: { task: TaskSummary; view: TaskView }) {
  const { t } = useText();
  const me = useMe();
  if (view !== 'group') return null;
  if (task.assignee === me.username) return <span>{t('tasks.heldByMe')}</span>;
  if (task.assignee) return <span>{t('tasks.heldBy', { who: task.assigneeName ?? task.assignee })}</span>;
  return <span className="task-row-free">{t('tasks.unclaimed')}</span>;
}
