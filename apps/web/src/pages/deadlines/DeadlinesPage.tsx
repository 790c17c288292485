import '@/shared/i18n/countyWords.js';
import { App, Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { addressOf } from './deadlineAddress.js';
import { DeadlineExamples } from './DeadlineExamples.js';
import { faultsOf } from './deadlineFault.js';
import { DeadlineFields } from './DeadlineFields.js';
import { type DeadlineForm, EMPTY_FORM, hasRefused, questionOf } from './deadlineForm.js';
import { DeadlineResult } from './DeadlineResult.js';
import { useDeadlineQuery } from './useDeadline.query.js';
import { useDeadlineForm } from './useDeadlineForm.js';
import './DeadlinesPage.css';

/** 期限计算器: when a period ends, and why on that day; nothing is stored, the address is the computation. */
export function DeadlinesPage() {
  const { t } = useText();
  const today = useToday();
  const { form, settled, change, open } = useDeadlineForm();
  const question = useMemo(() => questionOf(settled, today), [settled, today]);
  const query = useDeadlineQuery(question);
  const answer = question === null ? undefined : query.data;
  const isEmpty = addressOf(form).size === 0;
  // an answer to what stood there before says nothing about the fields of now
  const code = query.isPlaceholderData ? null : (answer?.error ?? null);
  const { faults, note } = faultsOf(code, settled, t);
  useTitle(t('deadlines.title'));
  return (
    <div className="page deadlines">
      <header className="page-head">
        <h1>{t('deadlines.title')}</h1>
        {isEmpty ? null : (
          <>
            <Button onClick={() => open(EMPTY_FORM)}>{t('deadlines.clear')}</Button>
            <CopyLink form={form} />
          </>
        )}
        <p className="muted deadline-hint">{t('deadlines.hint')}</p>
      </header>
      <div className={`deadline-columns ${isEmpty ? 'deadline-columns-empty' : ''}`}>
        <DeadlineFields form={form} faults={faults} onChange={change} />
        <section
          id="deadline-answer"
          className="card deadline-answer"
          aria-label={t('deadlines.answer')}
          aria-busy={query.isFetching}
        >
          <AddressNote parts={form.unread} onDrop={() => change({ unread: [] })} />
          {isEmpty ? (
            <DeadlineExamples onOpen={open} />
          ) : question === null ? (
            <p className="muted">{t(waitingFor(settled))}</p>
          ) : query.isError ? (
            <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
          ) : answer === undefined ? (
            <Skeleton active paragraph={{ rows: 7 }} />
          ) : answer.error !== null ? (
            <p className="deadline-wrong">{note ?? t('deadlines.wrong')}</p>
          ) : (
            <DeadlineResult answer={answer} form={settled} />
          )}
        </section>
      </div>
      {answer?.error === null ? <PhoneDates due={answer.due} promisedDue={answer.promisedDue} /> : null}
    </div>
  );
}

/** What must be done before there is something to compute. */
function waitingFor(form: DeadlineForm): TextKey {
  if (form.unread.length > 0) return 'deadlines.unread';
  return hasRefused(form) ? 'deadlines.wrong' : 'deadlines.wait';
}

/** On a phone the dates stay in sight while the fields are filled in. */
function PhoneDates({ due, promisedDue }: { due: string | null; promisedDue: string | null }) {
  const phone = usePhone();
  if (!phone) return null;
  return (
    <a className="deadline-strip" href="#deadline-answer" onClick={showAnswer}>
      <LimitDates dueOn={due} promisedDueOn={promisedDue} paused={due === null} />
      <span aria-hidden>↓</span>
    </a>
  );
}

/** Without an entry in the history, which the form would read as another computation. */
function showAnswer(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('deadline-answer')?.scrollIntoView();
}

function CopyLink({ form }: { form: DeadlineForm }) {
  const { t } = useText();
  const { message } = App.useApp();
  const copy = async () => {
    const link = `${window.location.origin}${window.location.pathname}?${addressOf(form).toString()}`;
    try {
      // absent where the page does not come over HTTPS
      await navigator.clipboard.writeText(link);
      void message.success(t('deadlines.copied'));
    } catch {
      void message.warning(t('deadlines.copyFailed'));
    }
  };
  return <Button onClick={() => void copy()}>{t('deadlines.copy')}</Button>;
}
