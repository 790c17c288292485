import type { TaskDetail } from '@/shared/api/types.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { momentText } from '@/shared/format/civilDate.js';
import { nameIn, waitIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';

/** By when an open task is due; of a finished one who did it and when, and the limit that it had. */
export function TaskStanding({ task, onWhy }: { task: TaskDetail; onWhy: () => void }) {
  const { language } = useText();
  const { stage } = task;
  const open = task.state === 'open';
  if (stage == null) return open ? <span>{waitIn(language, task)}</span> : <DoneBy task={task} />;
  return (
    <>
      {open ? <LegalStatus facts={stage} /> : <DoneBy task={task} />}
      <span className="muted">{nameIn(language, stage)}</span>
      <LimitDates
        dueOn={stage.dueOn}
        promisedDueOn={stage.promisedDueOn}
        agreedOn={stage.agreedOn}
        target={stage.target}
        unknown={stage.limitUnknown}
        paused={open && stage.status === 'paused'}
        onWhy={onWhy}
      />
    </>
  );
}

function DoneBy({ task }: { task: TaskDetail }) {
  const { t, language } = useText();
  const today = useToday();
  if (task.state !== 'completed' || !task.completedAt) return null;
  const who = task.assigneeName ?? task.assignee ?? '';
  return <span>{t('task.doneBy', { who, at: momentText(task.completedAt, { language, today }) })}</span>;
}
