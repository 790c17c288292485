import type { RepairPlan } from '@/shared/api/types.js';
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
          ? plan.effects.map(({ code, elementId, name }) => (
              <li key={`${code} ${elementId}`}>{t(`repair.effect.${code}`, { name })}</li>
            ))
          : plan.blocks.map((block) => <li key={block}>{blockText(block, t)}</li>)}
      </ul>
    </div>
  );
}
