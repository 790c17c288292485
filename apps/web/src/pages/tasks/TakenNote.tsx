import { Alert } from 'antd';
import type { TaskDetail } from '@/shared/api/types.js';
import { momentText } from '@/shared/format/civilDate.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';

interface Props {
  task: TaskDetail;
  /** Whether this person had typed something. */
  keepsDraft: boolean;
}

/** Who has the task or did it, and when; with what happened to what this person typed. */
export function TakenNote({ task, keepsDraft }: Props) {
  const { t, language } = useText();
  const today = useToday();
  const at = task.completedAt ? momentText(task.completedAt, { language, today, weekday: false }) : '';
  const who = task.assigneeName ?? task.assignee ?? '';
  return (
    <Alert
      type="info"
      showIcon
      className="task-taken"
      title={t(wordsOf(task), { who, at })}
      description={keepsDraft ? t('task.keptAsDraft') : null}
    />
  );
}

function wordsOf({ state, pending }: TaskDetail): TextKey {
  if (state === 'cancelled') return 'task.isCancelled';
  if (state === 'completed') return 'task.finishedBy';
  return pending === 'completing' ? 'task.beingFinishedBy' : 'task.takenBy';
}
