import { dateOrMomentText, momentText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';

/** "10月12日 周一"; of a limit in hours with the time. */
export function DateText({ date, weekday = true }: { date: string; weekday?: boolean }) {
  const { language } = useText();
  const today = useToday();
  return (
    <time className="number nowrap" dateTime={date}>
      {dateOrMomentText(date, { language, today, weekday })}
    </time>
  );
}

/** "10月12日 14:30". */
export function MomentText({ at, weekday = false }: { at: string; weekday?: boolean }) {
  const { language } = useText();
  const today = useToday();
  return (
    <time className="number nowrap" dateTime={at}>
      {momentText(at, { language, today, weekday })}
    </time>
  );
}
