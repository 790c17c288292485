import type { StageRun } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { savedOf } from './savedOf.js';

/** How many days the closed stages of this case saved against the law. */
export function SavedSummary({ stages }: { stages: readonly StageRun[] }) {
  const { t } = useText();
  const saved = savedOf(stages);
  if (saved.stages === 0) return null;
  return (
    <p className="case-saved">
      {saved.days >= 0
        ? t('case.savedTotal', { days: saved.days, n: saved.stages })
        : t('case.lostTotal', { days: -saved.days, n: saved.stages })}
    </p>
  );
}
