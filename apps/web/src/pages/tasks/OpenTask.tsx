import { App, Button, Dropdown, Skeleton } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { ApiProblem, type FieldFault } from '@/shared/api/ApiProblem.js';
import type { TaskDetail } from '@/shared/api/types.js';
import { TaskAttachments } from '@/shared/attachments/TaskAttachments.js';
import { useUploads } from '@/shared/attachments/useUploads.js';
import { useLimitsOfTask } from '@/shared/forms/useLimitsOf.js';
import { LazyFormView } from '@/shared/forms/LazyFormView.js';
import type { FormViewHandle } from '@/shared/forms/FormView.js';
import type { Entered } from '@/shared/forms/keptInput.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { OwedMaterials } from '@/shared/owed/OwedMaterials.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { isOthersTask } from './isOthersTask.js';
import { DraftNote } from './DraftNote.js';
import { KnownFacts } from './KnownFacts.js';
import { OwnDraft } from './OwnDraft.js';
import { TakenNote } from './TakenNote.js';
import { startValues } from './startValues.js';
import { TaskBasis } from './TaskBasis.js';
import { TaskHead } from './TaskHead.js';
import { TaskProblem } from './TaskProblem.js';
import { useCompleteTask, useHoldTask } from './useTaskCommands.mutation.js';
import { useLostText } from './useLostText.js';
import { useTaskDraft } from './useTaskDraft.js';

const ClockRequest = lazy(async () => ({ default: (await import('./ClockRequest.js')).ClockRequest }));

/** The task in which a clock operation is decided. */
const CLOCK_DECISION = 'decide-clock-operation';

interface Props {
  task: TaskDetail;
  today: string;
  backTo: string | null;
  onDone: (task: TaskDetail) => void;
}

/** An open task: what is asked, by when, what is known, the form, one primary button. */
export function OpenTask({ task, today, backTo, onDone }: Props) {
  const { t, language } = useText();
  const name = nameIn(language, task);
  const { message } = App.useApp();
  const me = useMe();
  const workable = task.canWork && task.state === 'open';
  const othersTask = isOthersTask(task, me.username);
  const form = useRef<FormViewHandle>(null);
  const draft = useTaskDraft(task.taskKey, me.username, workable || othersTask);
  const complete = useCompleteTask(task.taskKey);
  const hold = useHoldTask(task.taskKey);
  const [otherFaults, setOtherFaults] = useState<FieldFault[]>([]);
  const schema = task.form?.schema;
  const limitsOf = useLimitsOfTask(task.taskKey);
  // The first values only: a later read of the same task must not overwrite what is being entered.
  const [start] = useState<Entered>(() => startValues(task, draft.kept));
  const own = useLostText(task, workable, draft);
  const problem = complete.error ?? hold.error;

  const { items: uploading } = useUploads(task);

  const submit = () => {
    if (uploading.length > 0) {
      const failed = uploading.some(({ state }) => state === 'failed');
      void message.warning(t(failed ? 'attachments.someFailed' : 'attachments.someWaiting'));
      return;
    }
    const entered = schema === undefined ? { variables: {}, valid: true } : form.current?.submit();
    if (entered?.valid !== true) return;
    setOtherFaults([]);
    complete.mutate(entered.variables, {
      onSuccess: () => {
        draft.drop();
        void message.success(t('task.completed', { name }));
        onDone(task);
      },
      onError: (error) => {
        void draft.saveNow(false);
        if (!(error instanceof ApiProblem) || error.faults.length === 0) return;
        setOtherFaults(form.current?.showFaults(error.faults) ?? [...error.faults]);
      },
    });
  };

  return (
    <>
      <div className="task-body">
        <TaskHead task={task} backTo={backTo} />
        {task.elementId === CLOCK_DECISION ? (
          <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 4 }} />}>
            <ClockRequest task={task} />
          </Suspense>
        ) : null}
        {othersTask && (own !== null || task.state === 'open') ? (
          <TakenNote task={task} keepsDraft={own !== null} />
        ) : null}
        <KnownFacts task={task} />
        <OwedMaterials caseNo={task.caseNo} />
        <TaskBasis taskKey={task.taskKey} caseNo={task.caseNo} />
        {schema === undefined ? (
          <p className="muted">{t('task.noForm')}</p>
        ) : workable ? (
          <LazyFormView
            key="entry"
            ref={form}
            schema={schema}
            variables={start}
            today={today}
            caseNo={task.caseNo}
            ledger={task.ledger}
            onChange={draft.change}
            limitsOf={limitsOf}
          />
        ) : (
          <LazyFormView
            key={task.state}
            schema={schema}
            variables={task.values}
            today={today}
            caseNo={task.caseNo}
            readOnly
          />
        )}
        <TaskAttachments task={task} mayAdd={workable} />
        {othersTask && own !== null && schema !== undefined ? (
          <OwnDraft
            schema={schema}
            variables={{ ...task.values, ...own }}
            today={today}
            caseNo={task.caseNo}
          />
        ) : null}
        {othersTask && isLost(problem) ? null : (
          <TaskProblem
            problem={problem}
            faults={otherFaults}
            onRetry={submit}
            retrying={complete.isPending}
          />
        )}
      </div>
      <footer className="task-foot">
        {workable ? (
          <DraftNote state={draft.state} restored={draft.kept !== null || task.draft != null} />
        ) : null}
        <TaskHolderLine task={task} />
        <div className="spacer" />
        <HoldButtons task={task} busy={hold.isPending} onHold={(command) => hold.mutate(command)} />
        {workable ? (
          <Button type="primary" className="task-primary" loading={complete.isPending} onClick={submit}>
            {t('task.complete')}
          </Button>
        ) : null}
      </footer>
    </>
  );
}

function HoldButtons(props: {
  task: TaskDetail;
  busy: boolean;
  onHold: (command: 'claim' | 'unclaim') => void;
}) {
  const { task, busy, onHold } = props;
  const { t } = useText();
  const me = useMe();
  if (task.state !== 'open' || !task.canWork) return null;
  if (!task.assignee) {
    return (
      <Button loading={busy} onClick={() => onHold('claim')}>
        {t('task.claim')}
      </Button>
    );
  }
  if (task.assignee !== me.username || task.candidateGroups.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [{ key: 'unclaim', label: t('task.unclaim') }], onClick: () => onHold('unclaim') }}
    >
      <Button loading={busy}>
        {t('action.more')} <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function TaskHolderLine({ task }: { task: TaskDetail }) {
  const { t } = useText();
  const me = useMe();
  if (task.state === 'completed') return <span className="muted">{t('task.isCompleted')}</span>;
  if (task.state === 'cancelled') return <span className="muted">{t('task.isCancelled')}</span>;
  if (task.assignee && task.assignee !== me.username) {
    return <span className="muted">{t('tasks.heldBy', { who: task.assigneeName ?? task.assignee })}</span>;
  }
  return task.canWork ? null : <span className="muted">{t('task.readOnly')}</span>;
}

/** Whether the answer said that somebody else was faster, which the page then tells with name and time. */
function isLost(problem: unknown): boolean {
  return problem instanceof ApiProblem && ['TASK_COMPLETED', 'TASK_ALREADY_CLAIMED'].includes(problem.code);
}
