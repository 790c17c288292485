import '@/shared/i18n/countyWords.js';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useAddress } from '@/shared/address/useAddress.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { PageSkeleton } from '@/shared/components/PageSkeleton.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { CalendarImports } from './CalendarImports.js';
import { OverlayDays } from './OverlayDays.js';
import { YearList } from './YearList.js';
import { YearView } from './YearView.js';
import { useCalendarYearsQuery } from './useCalendars.query.js';
import './CalendarsPage.css';

/** 日历: which days are worked; administrators import a year and keep the local days of units. */
export function CalendarsPage() {
  const { t } = useText();
  const [search, changeAddress] = useAddress();
  const isAdministrator = useMe().pages.includes('admin');
  const years = useCalendarYearsQuery();
  const today = useToday();
  const unread = useUnread({ year: (years.data ?? []).map(({ year }) => String(year)) });
  useTitle(t('calendars.title'));
  if (years.isError) return <ProblemNote error={years.error} onRetry={() => void years.refetch()} />;
  if (years.data === undefined) return <PageSkeleton />;
  const yearOf = (text: string | null | undefined) => years.data.find(({ year }) => String(year) === text);
  const chosen = yearOf(search.get('year')) ?? yearOf(today?.slice(0, 4)) ?? years.data.at(-1);
  const choose = (year: number) => changeAddress({ year: String(year) });
  return (
    <div className="page calendars">
      <header className="page-head">
        <h1>{t('calendars.title')}</h1>
      </header>
      <AddressNote parts={unread} />
      {chosen === undefined ? (
        <EmptyState title={t('calendars.none')} hint={t('calendars.noneHint')} />
      ) : (
        <>
          <YearList years={years.data} chosen={chosen.year} onChoose={choose} />
          <YearView year={chosen} mayChange={isAdministrator} />
        </>
      )}
      {isAdministrator ? <CalendarImports onPublished={choose} /> : null}
      <OverlayDays mayChange={isAdministrator} />
    </div>
  );
}
