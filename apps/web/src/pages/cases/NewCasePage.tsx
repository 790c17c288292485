import '@/shared/i18n/caseWords.js';
import { Alert, Button, Result, Select, Skeleton } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useAddress } from '@/shared/address/useAddress.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { ApiProblem, type FieldFault } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { useIdempotencyKey } from '@/shared/api/useIdempotencyKey.js';
import { formProblemText } from '@/shared/api/problemText.js';
import type { FormDefinition, ProcessInfo } from '@/shared/api/types.js';
import { isRegistered } from '@/shared/cases/useMatters.js';
import { useFormQuery, useProcessesQuery } from '@/shared/cases/useCase.query.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import type { FormViewHandle } from '@/shared/forms/FormView.js';
import { dropKeptInput, type Entered, keepInput, readKeptInput } from '@/shared/forms/keptInput.js';
import { useLimitsOfStart } from '@/shared/forms/useLimitsOf.js';
import { LazyFormView } from '@/shared/forms/LazyFormView.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { ownTown } from './ownTown.js';
import { useFollowUpQuery } from './useFollowUp.query.js';
import './NewCasePage.css';

/** 登记案件: the start form of a matter, which is asked for where there are several; what is typed stays in this browser until it was sent. */
export function NewCasePage() {
  const { t, language } = useText();
  const [search, changeAddress] = useAddress();
  const processes = useProcessesQuery();
  const startable = (processes.data ?? []).filter(({ registrable }) => registrable);
  const named = search.get('processId') ?? '';
  // never another matter than the one that was asked for, and none before one of several was chosen
  const process = startable.find(
    (one) => one.processId === named || (named === '' && startable.length === 1),
  );
  // that it is not theirs is said to those who name a matter of others
  const others = (processes.data ?? []).filter((one) => isRegistered(one) && !one.registrable);
  const isOfOthers = others.some((one) => named === '' || one.processId === named);
  const parent = search.get('parent') ?? undefined;
  const unread = useUnread({
    processId: [...startable, ...others].map((one) => one.processId),
    parent: 'any',
  });
  const form = useFormQuery(process?.startForm);
  const today = useToday();
  const carried = useFollowUpQuery(parent, process?.processId);
  const [round, setRound] = useState(0);
  useTitle(t('newCase.title'));
  const error = processes.error ?? form.error;
  return (
    <div className="page new-case">
      <header className="page-head">
        <h1>{t('newCase.title')}</h1>
        {startable.length > 1 ? (
          <Select
            aria-label={t('cases.process')}
            value={process?.processId ?? null}
            placeholder={t('newCase.choose')}
            popupMatchSelectWidth={false}
            onChange={(processId) => changeAddress({ processId })}
            options={startable.map((one) => ({ value: one.processId, label: nameIn(language, one) }))}
          />
        ) : null}
      </header>
      <AddressNote parts={processes.data === undefined ? [] : unread} />
      {parent === undefined ? null : (
        <p className="new-case-parent">
          {t('family.comesFrom')}{' '}
          <Link to={`/cases/${parent}`} className="number">
            {parent}
          </Link>
        </p>
      )}
      {error !== null ? (
        <ProblemNote
          error={error}
          onRetry={() => void (processes.isError ? processes.refetch() : form.refetch())}
        />
      ) : process === undefined && isOfOthers && (named !== '' || startable.length === 0) ? (
        <EmptyState title={t('newCase.notYours')} hint={t('newCase.notYoursHint')} />
      ) : processes.data !== undefined && startable.length === 0 ? (
        <NothingToRegister processes={processes.data} />
      ) : processes.data !== undefined && process === undefined ? (
        <ChooseMatter matters={named === '' ? startable : []} parent={parent} />
      ) : process === undefined ||
        form.data === undefined ||
        today === undefined ||
        (parent !== undefined && carried.isPending) ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <StartForm
          key={`${process.processId}.${round}`}
          process={process}
          form={form.data}
          parent={parent}
          carried={carried.isError ? null : (carried.data ?? {})}
          today={today}
          onAnother={() => setRound(round + 1)}
        />
      )}
    </div>
  );
}

/** One button for each matter. */
function ChooseMatter({ matters, parent }: { matters: readonly ProcessInfo[]; parent: string | undefined }) {
  const { t, language } = useText();
  if (matters.length === 0) return null;
  return (
    <section className="card new-case-choice" aria-label={t('newCase.choose')}>
      <h2>{t('newCase.choose')}</h2>
      {matters.map((matter) => (
        <Link key={matter.processId} to={`/cases/new?${new URLSearchParams(askedFor(matter, parent))}`}>
          {nameIn(language, matter)}
        </Link>
      ))}
    </section>
  );
}

function askedFor({ processId }: ProcessInfo, parent: string | undefined): Record<string, string> {
  return { processId, ...(parent === undefined ? {} : { parent }) };
}

/** Why there is nothing: nobody has deployed a matter, or all of them are retired. */
function NothingToRegister({ processes }: { processes: readonly ProcessInfo[] }) {
  const { t } = useText();
  const isRetired = processes.some(({ startForm, retired }) => startForm != null && retired);
  return isRetired ? (
    <EmptyState title={t('newCase.retired')} hint={t('newCase.retiredHint')} />
  ) : (
    <EmptyState title={t('newCase.nothing')} hint={t('newCase.nothingHint')} />
  );
}

interface StartFormProps {
  process: ProcessInfo;
  form: FormDefinition;
  /** The case out of which the new one comes. */
  parent: string | undefined;
  /** What is known from there; null where that could not be read. */
  carried: Entered | null;
  today: string;
  onAnother: () => void;
}

function StartForm({ process, form, parent, carried, today, onAnother }: StartFormProps) {
  const { t } = useText();
  const me = useMe();
  const keptName = [me.username, 'start', process.processId, ...(parent === undefined ? [] : [parent])].join(
    '.',
  );
  const view = useRef<FormViewHandle>(null);
  const [kept] = useState(() => readKeptInput(keptName));
  const [empty, setEmpty] = useState(false);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const start = useStartCase(process.processId, parent);
  const limitsOf = useLimitsOfStart(process.processId);

  if (start.data !== undefined) return <Registered caseNo={start.data.caseNo} onAnother={onAnother} />;
  const submit = () => {
    const entered = view.current?.submit();
    if (entered?.valid !== true) return;
    setFaults([]);
    start.mutate(entered.variables, {
      onSuccess: () => dropKeptInput(keptName),
      onError: (error) => {
        if (error instanceof ApiProblem)
          setFaults(view.current?.showFaults(error.faults) ?? [...error.faults]);
      },
    });
  };
  return (
    <>
      {kept !== null && !empty ? (
        <Alert
          className="new-case-note"
          type="info"
          showIcon
          title={t('newCase.restored')}
          action={
            <Button
              size="small"
              onClick={() => {
                dropKeptInput(keptName);
                setEmpty(true);
              }}
            >
              {t('newCase.startEmpty')}
            </Button>
          }
        />
      ) : null}
      {carried === null ? (
        <Alert className="new-case-note" type="warning" showIcon title={t('newCase.notCarried')} />
      ) : Object.keys(carried).length > 0 && (kept === null || empty) ? (
        <Alert className="new-case-note" type="info" showIcon title={t('newCase.carried')} />
      ) : null}
      <div className="card new-case-form">
        <LazyFormView
          key={empty ? 'empty' : 'kept'}
          ref={view}
          schema={form.schema}
          variables={empty || kept === null ? { ...ownTown(form.schema, me.towns), ...carried } : kept}
          today={today}
          onChange={(variables) => keepInput(keptName, variables)}
          limitsOf={limitsOf}
        />
      </div>
      {start.isError ? <StartProblem error={start.error} faults={faults} /> : null}
      <footer className="new-case-foot">
        <span className="muted">{t('newCase.kept')}</span>
        <Button type="primary" className="new-case-primary" loading={start.isPending} onClick={submit}>
          {t('newCase.submit')}
        </Button>
      </footer>
    </>
  );
}

function StartProblem({ error, faults }: { error: unknown; faults: readonly FieldFault[] }) {
  const { t } = useText();
  return (
    <Alert
      className="new-case-note"
      type="warning"
      showIcon
      title={formProblemText(error, t)}
      description={
        faults.length === 0 ? (
          t('task.inputKept')
        ) : (
          <ul>
            {faults.map((fault) => (
              <li key={fault.path + fault.code}>{fault.message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}

function Registered({ caseNo, onAnother }: { caseNo: string; onAnother: () => void }) {
  const { t } = useText();
  return (
    <Result
      status="success"
      title={t('newCase.done')}
      subTitle={<span className="number new-case-number">{caseNo}</span>}
      extra={[
        <Link key="open" to={`/cases/${caseNo}`}>
          <Button type="primary">{t('newCase.open')}</Button>
        </Link>,
        <Button key="another" onClick={onAnother}>
          {t('newCase.another')}
        </Button>,
      ]}
    />
  );
}

/** Sends the start; a repeated click never makes a second case. */
function useStartCase(processId: string, parentCaseNo: string | undefined) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  return useMutation({
    mutationFn: (variables: Entered) =>
      api.post('/api/cases', {
        body: { processId, variables, parentCaseNo },
        headers: { 'Idempotency-Key': keyOf(JSON.stringify([variables, parentCaseNo])) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.caseLists }),
  });
}
