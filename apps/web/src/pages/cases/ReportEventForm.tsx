import { Alert, App, Button, Checkbox, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { ApiProblem, type FieldFault } from '@/shared/api/ApiProblem.js';
import type { EventToReport, ReportableEvent } from '@/shared/api/types.js';
import { formProblemText } from '@/shared/api/problemText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import type { FormViewHandle } from '@/shared/forms/FormView.js';
import { LazyFormView } from '@/shared/forms/LazyFormView.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { eventEffect } from './eventEffect.js';
import { useEventToReportQuery, useReportEvent } from './useReportableEvents.query.js';

interface Props {
  caseNo: string;
  event: ReportableEvent;
  onClose: () => void;
}

/** What comes of an event, its form, and a confirmation where work ends by it. */
export function ReportEventForm({ caseNo, event, onClose }: Props) {
  const found = useEventToReportQuery(caseNo, event.eventKey);
  const today = useToday();
  if (found.isError) return <ProblemNote error={found.error} />;
  if (found.data === undefined || today === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  return <OpenReport caseNo={caseNo} event={found.data} today={today} onClose={onClose} />;
}

interface OpenProps {
  caseNo: string;
  event: EventToReport;
  today: string;
  onClose: () => void;
}

function OpenReport({ caseNo, event, today, onClose }: OpenProps) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const form = useRef<FormViewHandle>(null);
  const report = useReportEvent(caseNo, event.eventKey);
  const [isSure, setSure] = useState(event.ends === null);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const submit = () => {
    const entered = form.current?.submit();
    if (entered?.valid !== true) return;
    setFaults([]);
    report.mutate(entered.variables, {
      onSuccess: () => {
        void message.success(t('report.done', { name: nameIn(language, event) }));
        onClose();
      },
      onError: (error) => {
        if (error instanceof ApiProblem)
          setFaults(form.current?.showFaults(error.faults) ?? [...error.faults]);
      },
    });
  };
  return (
    <>
      <Effect event={event} />
      <LazyFormView
        ref={form}
        schema={event.form.schema}
        variables={known(event.values)}
        today={today}
        caseNo={caseNo}
        ledger={event.ledger}
      />
      {report.isError ? <ReportProblem error={report.error} faults={faults} /> : null}
      <footer className="report-foot">
        {event.ends === null ? null : (
          <Checkbox checked={isSure} onChange={({ target }) => setSure(target.checked)}>
            {t('report.sure')}
          </Checkbox>
        )}
        <Button onClick={onClose}>{t('report.notNow')}</Button>
        <Button type="primary" disabled={!isSure} loading={report.isPending} onClick={submit}>
          {t('report.submit')}
        </Button>
      </footer>
    </>
  );
}

function Effect({ event }: { event: EventToReport }) {
  const { t, language } = useText();
  const [first, ...more] = eventEffect(event, { t, language });
  return (
    <Alert
      type={event.ends === null ? 'info' : 'warning'}
      showIcon
      title={first}
      description={
        more.length === 0 && event.documentation === null ? undefined : (
          <>
            {more.map((text) => (
              <div key={text}>{text}</div>
            ))}
            {event.documentation}
          </>
        )
      }
    />
  );
}

function ReportProblem({ error, faults }: { error: unknown; faults: readonly FieldFault[] }) {
  const { t } = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={formProblemText(error, t)}
      description={
        faults.length === 0 ? undefined : (
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

/** What the process set to nothing was never entered. */
function known(values: EventToReport['values']): EventToReport['values'] {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
