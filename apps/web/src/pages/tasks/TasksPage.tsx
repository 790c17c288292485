import { lazy, Suspense, useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { TaskDetail } from '@/shared/api/types.js';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useSegment } from '@/shared/address/useSegment.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { PageSkeleton } from '@/shared/components/PageSkeleton.js';
import { tabId } from '@/shared/components/TabBar.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useWatchReturn } from '@/shared/tasks/ReturnedTasks.js';
import { useWide } from '@/shared/theme/useMedia.js';
import { nextTaskKey } from './nextTaskKey.js';
import { CancellationsToDecide } from './CancellationsToDecide.js';
import { TaskFilters } from './TaskFilters.js';
import { TaskList } from './TaskList.js';
import { TASK_FILTER_NAMES, useTaskFilter } from './useTaskFilter.js';
import { useTaskKeys } from './useTaskKeys.js';
import { useTasksQuery } from './useTasks.query.js';
import './TasksPage.css';

const PANEL = 'task-list';

const TaskPane = lazy(async () => ({ default: (await import('./TaskPane.js')).TaskPane }));

/** 工作台: the list, and beside it (on a narrow screen instead of it) the open task. */
export function TasksPage() {
  const { t } = useText();
  const taskKey = useSegment('taskKey');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const wide = useWide();
  const [filter, changeFilter] = useTaskFilter();
  const unread = useUnread(TASK_FILTER_NAMES);
  const tasks = useTasksQuery(filter);
  useTitle(taskKey === undefined ? t('nav.tasks') : undefined);
  useTaskKeys();
  const watchReturn = useWatchReturn();
  useEffect(() => {
    if (taskKey === undefined) return;
    document.querySelector(`[data-task-key="${taskKey}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [taskKey]);

  const listAddress = `/tasks?${search.toString()}`;
  const openNext = (done: TaskDetail) => {
    watchReturn(done);
    const next = nextTaskKey(tasks.rows, taskKey);
    void navigate(next === undefined ? listAddress : `/tasks/${next}?${search.toString()}`, {
      replace: true,
    });
  };
  const showList = wide || taskKey === undefined;
  return (
    <div className={`tasks ${wide ? 'tasks-wide' : ''}`}>
      <section className="tasks-list" hidden={!showList} aria-label={t('nav.tasks')}>
        {taskKey === undefined ? <h1 className="unseen">{t('nav.tasks')}</h1> : null}
        <AddressNote parts={unread} />
        <TaskFilters filter={filter} onChange={changeFilter} panelId={PANEL} />
        <div className="tasks-panel" role="tabpanel" id={PANEL} aria-labelledby={tabId(PANEL, filter.view)}>
          {filter.view === 'done' ? null : <CancellationsToDecide />}
          <TaskList
            tasks={tasks}
            filter={filter}
            openKey={taskKey}
            onShowGroup={() => changeFilter({ view: 'group' })}
          />
        </div>
      </section>
      {taskKey === undefined ? (
        wide ? (
          <section className="tasks-pane tasks-pane-empty">
            <EmptyState title={t('tasks.chooseTitle')} hint={t('tasks.chooseHint')} />
          </section>
        ) : null
      ) : (
        <section className="tasks-pane" aria-label={t('task.label')}>
          <Suspense fallback={<PageSkeleton />}>
            <TaskPane key={taskKey} taskKey={taskKey} backTo={wide ? null : listAddress} onDone={openNext} />
          </Suspense>
        </section>
      )}
    </div>
  );
}
