import { type ReactNode } from 'react';
import type { DeadlineAnswer } from '@/shared/api/types.js';
import { ExplainedDates } from '@/shared/cases/ExplainedDates.js';
import { DateText } from '@/shared/components/DateText.js';
import { StatusMark } from '@/shared/components/LegalStatus.js';
import { dateText, daysBetween } from '@/shared/format/civilDate.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { type DeadlineForm, unitInForce } from './deadlineForm.js';

interface Props {
  answer: DeadlineAnswer;
  form: DeadlineForm;
}

/** The dates, the status, the saved time, and how the dates come about. */
export function DeadlineResult({ answer, form }: Props) {
  const { t } = useText();
  return (
    <>
      <dl className="deadline-facts" aria-live="polite">
        <Fact name={t('limit.law')}>
          <BigDate date={answer.due} form={form} provisional={answer.provisional} />
        </Fact>
        {form.promise.amount === null ? null : (
          <Fact name={t('limit.promise')}>
            <BigDate date={answer.promisedDue} form={form} />
          </Fact>
        )}
        {answer.status === null ? null : (
          <Fact name={t('deadlines.status')}>
            <Status status={answer.status} form={form} />
          </Fact>
        )}
        {answer.savedDays === null ? null : (
          <Fact name={t('deadlines.saved')}>
            <Saved days={answer.savedDays} form={form} />
          </Fact>
        )}
      </dl>
      <div className="why">
        <h2>{t('why.title')}</h2>
        <ExplainedDates
          steps={answer.steps}
          days={answer.days ?? []}
          dueOn={answer.due}
          promisedDueOn={answer.promisedDue}
          startOn={form.start}
          provisional={answer.provisional}
        />
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="deadline-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DateProps {
  date: string | null;
  form: DeadlineForm;
  provisional?: boolean;
}

function BigDate({ date, form, provisional = false }: DateProps) {
  const { t } = useText();
  const distance = useDistance(date, form);
  if (date === null) return <span className="deadline-unknown">{t('deadlines.unknown')}</span>;
  return (
    <>
      <strong className="deadline-date">
        <DateText date={date} />
      </strong>
      <span className="deadline-distance">
        {distance}
        {provisional ? (
          <span
            className="legal legal-provisional"
            title={t('status.provisionalLong', { year: date.slice(0, 4) })}
          >
            {t('status.provisional')}
          </span>
        ) : null}
      </span>
    </>
  );
}

/** In calendar days from the day that is asked about; of what is completed nothing is left. */
function useDistance(date: string | null, { asOf, completedAt }: DeadlineForm): string | null {
  const { t, language } = useText();
  const today = useToday();
  const from = asOf === '' ? today : asOf.slice(0, 10);
  if (date === null || from === undefined || completedAt !== '') return null;
  const name =
    from === today ? t('deadlines.today') : ` ${dateText(from, { language, today, weekday: false })} `;
  const n = daysBetween(from, date);
  if (n === 0) return t('deadlines.onDay', { date: name }).trim();
  return (n > 0 ? t('deadlines.inDays', { date: name, n }) : t('deadlines.daysAgo', { date: name, n: -n }))
    .replace(/ +/g, ' ')
    .trim();
}

function Status({ status, form }: { status: NonNullable<DeadlineAnswer['status']>; form: DeadlineForm }) {
  const { t } = useText();
  const today = useToday() ?? '';
  const isDone = form.completedAt !== '' && form.completedAt <= (form.asOf === '' ? today : form.asOf);
  const words =
    isDone && (status === 'normal' || status === 'yellow' || status === 'red')
      ? t(`deadlines.done.${status}`)
      : t(`deadlines.status.${status}`);
  return (
    <span className={`legal legal-${status} deadline-status`}>
      <StatusMark status={status} />
      <span>{words}</span>
    </span>
  );
}

function Saved({ days, form }: { days: number; form: DeadlineForm }) {
  const { t } = useText();
  const unit = unitInForce(form);
  if (days === 0) return <span>{t('deadlines.onTheDay')}</span>;
  const time = durationText(Math.abs(days), unit, t);
  return (
    <span className={`number ${days > 0 ? 'deadline-saved' : 'deadline-lost'}`}>
      {days > 0 ? t('stages.saved', { time }) : t('stages.lost', { time })}
    </span>
  );
}
