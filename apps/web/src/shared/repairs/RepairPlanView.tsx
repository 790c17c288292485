import type { RepairPlan } from '@/shared/api/types.js';
import { stageFaultIn } from '@/shared/cases/stageFault.js';
import { DateText } from '@/shared/components/DateText.js';
import { LimitDates } from '@/shared/components/LimitDates.js';
import { useText } from '@/shared/i18n/useText.js';
import { blockText } from './repairFault.js';

/** What happens, or why it cannot; nothing where there is nothing to tell. */
export function RepairPlanView({ plan }: { plan?: RepairPlan }) {
  const { t } = useText();
  if (plan === undefined || (plan.effects.length === 0 && plan.blocks.length === 0)) return null;
  const isPossible = plan.blocks.length === 0;
  return (
    <div className="repair-plan" role="status">
      <strong>{t(isPossible ? 'repair.happens' : 'repair.impossible')}</strong>
      <ul>
        {isPossible
          ? plan.effects.map((effect) => (
              <li key={`${effect.code} ${effect.elementId}`}>
                {t(`repair.effect.${effect.code}`, { name: effect.name })}
                <EffectLimit effect={effect} />
              </li>
            ))
          : plan.blocks.map((block) => <li key={block}>{blockText(block, t)}</li>)}
      </ul>
    </div>
  );
}

/** The limit that ends with a stage, or that begins anew with it. */
function EffectLimit({ effect: { code, limit } }: { effect: RepairPlan['effects'][number] }) {
  const { t, language } = useText();
  if (limit === null) return null;
  const isEnd = code === 'ENDS' || code === 'STAGE_ENDS';
  return (
    <div className="muted">
      {isEnd ? (
        t('repair.limitEnds')
      ) : (
        <>
          {t('repair.limitBegins')} <DateText date={limit.startOn} weekday={false} />
          {t('repair.limitFrom')}
        </>
      )}{' '}
      {limit.fault === null ? <LimitDates {...limit} /> : stageFaultIn(language, limit.fault)}
    </div>
  );
}
