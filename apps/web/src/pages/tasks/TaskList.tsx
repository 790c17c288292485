import { Button, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useCancellationsQuery } from '@/shared/cases/useCancellations.query.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { TaskRow } from './TaskRow.js';
import type { TaskFilter } from './useTaskFilter.js';
import { useTaskCountsQuery, type useTasksQuery } from './useTasks.query.js';

interface Props {
  tasks: ReturnType<typeof useTasksQuery>;
  filter: TaskFilter;
  openKey: string | undefined;
  onShowGroup: () => void;
}

/** Dense rows, read on with a button; what was read stays where it is. */
export function TaskList({ tasks, filter, openKey, onShowGroup }: Props) {
  const { t } = useText();
  const [search] = useSearchParams();
  if (tasks.isPending) {
    return (
      <div className="tasks-rows" aria-busy>
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <div key={row} className="task-row task-row-skeleton">
            <Skeleton active title={{ width: '50%' }} paragraph={{ rows: 1 }} />
          </div>
        ))}
      </div>
    );
  }
  if (tasks.isError) {
    return (
      <div className="tasks-note">
        <ProblemNote error={tasks.error} onRetry={() => void tasks.refetch()} />
      </div>
    );
  }
  if (tasks.rows.length === 0) return <NoTasks filter={filter} onShowGroup={onShowGroup} />;
  return (
    <div className={`tasks-rows ${tasks.isPlaceholderData ? 'tasks-rows-old' : ''}`}>
      <ul>
        {tasks.rows.map((task) => (
          <li key={task.taskKey}>
            <TaskRow
              task={task}
              view={filter.view}
              open={task.taskKey === openKey}
              to={`/tasks/${task.taskKey}?${search.toString()}`}
            />
          </li>
        ))}
      </ul>
      {tasks.hasNextPage ? (
        <div className="tasks-more">
          <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function NoTasks({ filter, onShowGroup }: { filter: TaskFilter; onShowGroup: () => void }) {
  const { t } = useText();
  const inGroup = useTaskCountsQuery().data?.group ?? 0;
  const toDecide = useCancellationsQuery().data?.length ?? 0;
  if (filter.q !== undefined || filter.due !== undefined || filter.group !== undefined) {
    return <EmptyState title={t('tasks.noneFound')} hint={t('tasks.noneFoundHint')} />;
  }
  if (filter.view === 'done')
    return <EmptyState title={t('tasks.noneDone')} hint={t('tasks.noneDoneHint')} />;
  // what is to be decided stands above, and is something to do
  if (toDecide > 0) return null;
  if (filter.view === 'group') return <EmptyState title={t('tasks.noneGroup')} hint={t('tasks.noneHint')} />;
  return (
    <EmptyState
      title={t('tasks.none')}
      hint={inGroup > 0 ? t('tasks.noneButGroup', { n: inGroup }) : t('tasks.noneHint')}
      action={
        inGroup > 0 ? (
          <Button type="primary" onClick={onShowGroup}>
            {t('tasks.showGroup')}
          </Button>
        ) : null
      }
    />
  );
}
