import { Skeleton } from 'antd';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { TaskDetail } from '@/shared/api/types.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { OpenTask } from './OpenTask.js';
import { useTaskQuery } from './useTask.query.js';
import './TaskPane.css';

interface Props {
  taskKey: string;
  /** Address of the list, where it is not beside the task. */
  backTo: string | null;
  onDone: (task: TaskDetail) => void;
}

/** Reads a task and shows it; a task that is gone says so. */
export function TaskPane({ taskKey, backTo, onDone }: Props) {
  const { t } = useText();
  const task = useTaskQuery(taskKey);
  const today = useToday();
  if (task.isError && task.data === undefined) {
    if (task.error instanceof ApiProblem && task.error.status === 404)
      return <NotFoundPage text={t('task.gone')} />;
    return (
      <div className="task-body">
        <ProblemNote error={task.error} onRetry={() => void task.refetch()} />
      </div>
    );
  }
  if (task.data === undefined || today === undefined) {
    return (
      <div className="task-body" aria-busy>
        <Skeleton active title={{ width: 260 }} paragraph={{ rows: 9 }} />
      </div>
    );
  }
  return <OpenTask task={task.data} today={today} backTo={backTo} onDone={onDone} />;
}
