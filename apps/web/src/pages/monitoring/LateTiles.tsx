import type { Overview, Rate } from '@/shared/api/types.js';
import { toSearch } from '@/shared/api/client.js';
import { useText } from '@/shared/i18n/useText.js';
import { ratePercent } from './rateText.js';
import { Tile } from './Tile.js';
import type { MetricFilter } from './useMetrics.query.js';

/** Is anything late? */
export function LateTiles({ overview, filter }: { overview: Overview; filter: MetricFilter }) {
  const { t } = useText();
  const { late } = overview;
  const { unit, processId } = filter;
  const rows = (late?: string) => `/cases${toSearch({ state: 'active', unit, processId, late })}`;
  return (
    <section className="card answer">
      <h2>{late.promise + late.law === 0 ? t('metric.nothingLate') : t('metric.late')}</h2>
      <div className="tiles">
        <Tile label={t('metric.open')} value={overview.open} to={rows()} />
        <Tile
          label={t('metric.latePromise')}
          value={late.promise}
          tone={late.promise > 0 ? 'promise' : undefined}
          to={rows('promise')}
        />
        <Tile
          label={t('metric.lateLaw')}
          value={late.law}
          tone={late.law > 0 ? 'law' : undefined}
          to={rows('law')}
        />
        <RateTile label={t('metric.onTimePromise')} rate={overview.onTime.promise} />
        <RateTile label={t('metric.onTimeLaw')} rate={overview.onTime.law} />
        <RateTile label={t('metric.partiesKept')} rate={overview.ofParties.kept} />
        <Tile label={t('metric.partiesPast')} value={overview.ofParties.past} />
      </div>
    </section>
  );
}

function RateTile({ label, rate }: { label: string; rate: Rate }) {
  const { t } = useText();
  const percent = ratePercent(rate);
  return (
    <Tile
      label={label}
      value={percent ?? <span className="tile-few">{t('metric.tooFew')}</span>}
      note={t('metric.ofStages', { a: rate.numerator, b: rate.denominator })}
      to="#stages"
    />
  );
}
