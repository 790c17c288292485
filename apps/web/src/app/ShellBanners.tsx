import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { useStreamState } from '@/shared/api/changeStream.js';
import { keys } from '@/shared/api/keys.js';
import type { Demonstration } from '@/shared/api/types.js';
import { fullDateText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { useClockQuery } from '@/shared/session/useClock.query.js';

/** What one must know on every page: a lost connection, the played demonstration, the simulated date. */
export function ShellBanners() {
  const { t, language } = useText();
  const stream = useStreamState();
  const clock = useClockQuery();
  const demonstration = useDemonstration();
  const playing = demonstration?.state === 'playing';
  const simulated = clock.data !== undefined && clock.data.offsetMs !== 0;
  return (
    <>
      {stream === 'down' ? (
        <div className="banner banner-lost" role="status">
          {t('banner.lost')}
        </div>
      ) : null}
      {playing || simulated ? (
        <div className="banner banner-demo" role="status">
          {simulated ? (
            <span>{t('banner.clock', { date: fullDateText(clock.data.today, language) })}</span>
          ) : null}
          {playing ? (
            <>
              <span>{t('banner.demo', { percent: demonstration.percent })}</span>
              <span className="banner-track" aria-hidden>
                <span style={{ width: `${demonstration.percent}%` }} />
              </span>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function useDemonstration(): Demonstration | null {
  const query = useQuery({
    queryKey: keys.demonstration,
    queryFn: ({ signal }) => api.get('/api/demonstration', { signal }).then((found) => found ?? null),
    refetchInterval: (current) => (current.state.data?.state === 'playing' ? 4_000 : false),
    retry: false,
  });
  return query.data ?? null;
}
