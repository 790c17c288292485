import { Link } from 'react-router';
import type { ExplanationDay, ExplanationStep } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { MonthCalendar } from './MonthCalendar.js';
import { originOf, stepText } from './stepText.js';
import './WhyDialog.css';

interface Props {
  steps: readonly ExplanationStep[];
  days: readonly ExplanationDay[];
  dueOn?: string | null;
  promisedDueOn?: string | null;
  /** The day that the parties agreed on. */
  agreedOn?: string | null;
  /** Where the steps do not tell it. */
  startOn: string;
  provisional: boolean;
}

/** How dates come about: step by step, and in the months with the counted days. */
export function ExplainedDates({ steps, days, dueOn, promisedDueOn, agreedOn, startOn, provisional }: Props) {
  const { t, language } = useText();
  return (
    <>
      <ol className="why-steps">
        {steps.map((step, index) => (
          <li key={index}>{stepText(step, t, language)}</li>
        ))}
      </ol>
      {provisional ? <p className="why-provisional">{t('why.provisional')}</p> : null}
      {days.length > 0 ? (
        <>
          <MonthCalendar
            days={days}
            dueOn={dueOn}
            promisedDueOn={promisedDueOn}
            agreedOn={agreedOn}
            startOn={originOf(steps) ?? startOn}
          />
          <Link className="why-calendar" to="/calendars" target="_blank">
            {t('why.calendar')}
          </Link>
        </>
      ) : null}
    </>
  );
}
