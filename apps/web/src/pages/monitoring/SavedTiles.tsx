import { toSearch } from '@/shared/api/client.js';
import type { Overview } from '@/shared/api/types.js';
import { Money } from '@/shared/components/Money.js';
import { durationText, numberText } from '@/shared/format/stageStatus.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { Tile } from './Tile.js';
import type { MetricFilter } from './useMetrics.query.js';

/** What did we save? Compared with the period before, where there is one. */
export function SavedTiles({
  overview,
  before,
  filter,
}: {
  overview: Overview;
  before?: Overview;
  filter: MetricFilter;
}) {
  const { t } = useText();
  const { savedPerCase } = overview;
  return (
    <section className="card answer">
      <h2>{t('metric.saved')}</h2>
      <div className="tiles">
        <Tile
          label={t('metric.savedTotal')}
          value={durationText(overview.savedCalendarDays, 'calendar_day', t)}
          tone={overview.savedCalendarDays > 0 ? 'good' : undefined}
          note={before && changeText(overview.savedCalendarDays, before.savedCalendarDays, t)}
          to="#savings"
        />
        <Tile
          label={t('metric.savedPerCase')}
          value={savedPerCase.mean === null ? '–' : durationText(savedPerCase.mean, 'calendar_day', t)}
          note={
            savedPerCase.median === null
              ? null
              : t('metric.medianOf', { median: numberText(savedPerCase.median), n: savedPerCase.cases })
          }
          to="#savings"
        />
        <Tile
          label={t('metric.finished')}
          value={overview.finished}
          note={before && changeText(overview.finished, before.finished, t)}
          to={`/cases${toSearch({ state: 'completed', unit: filter.unit, processId: filter.processId })}`}
        />
        <Tile label={t('metric.recovered')} value={<Money fen={overview.recoveredFen} total />} />
      </div>
    </section>
  );
}

function changeText(now: number, before: number, t: Translate): string {
  const change = now - before;
  if (change === 0) return t('metric.same');
  return t('metric.change', { change: `${change > 0 ? '+' : '−'}${numberText(Math.abs(change))}` });
}
