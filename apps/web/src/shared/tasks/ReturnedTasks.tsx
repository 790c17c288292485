import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/shared/api/client.js';
import type { TaskDetail } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { readTask } from './readTask.js';
import { returnReason } from './returnReason.js';

const ASK_AGAIN_MS = 1_500;
/** What a check of the process finds is known within seconds. */
const ASKED_AT_MOST = 14;

const Watch = createContext<(done: TaskDetail) => void>(() => undefined);

/** Watches whether a task that was just completed comes back. */
export const useWatchReturn = () => useContext(Watch);

/** Tells the person why a task came back that he has just completed, on whatever page he is by then. */
export function ReturnedTasks({ children }: { children: ReactNode }) {
  const { t } = useText();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const [done, setDone] = useState<TaskDetail | null>(null);
  const { data: returned } = useQuery({
    queryKey: ['tasks', 'returned', done?.taskKey],
    queryFn: () => (done === null ? null : findReturned(done)),
    enabled: done !== null,
    refetchInterval: ({ state }) =>
      state.data == null && state.dataUpdateCount + state.errorUpdateCount < ASKED_AT_MOST
        ? ASK_AGAIN_MS
        : false,
  });
  useEffect(() => {
    if (returned == null) return;
    const key = `returned.${returned.taskKey}`;
    notification.warning({
      key,
      title: t('task.returned', { name: returned.name }),
      description: returnReason(returned),
      duration: false,
      actions: (
        <Button
          type="primary"
          size="small"
          onClick={() => {
            notification.destroy(key);
            void navigate(`/tasks/${returned.taskKey}`);
          }}
        >
          {t('task.returnedOpen')}
        </Button>
      ),
    });
  }, [returned, notification, navigate, t]);
  return <Watch.Provider value={setDone}>{children}</Watch.Provider>;
}

/** The task of the same step that is open again with a reason; null while there is none. */
async function findReturned({ caseNo, elementId, taskKey }: TaskDetail): Promise<TaskDetail | null> {
  const { tasks } = await api.get('/api/cases/{caseNo}', { path: { caseNo } });
  const again = (tasks ?? []).find(
    (task) => task.elementId === elementId && task.state === 'open' && task.taskKey !== taskKey,
  );
  if (again === undefined) return null;
  const task = await readTask(again.taskKey);
  return returnReason(task) === null ? null : task;
}
