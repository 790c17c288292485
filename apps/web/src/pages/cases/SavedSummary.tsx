import type { StageRun } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { savedOf } from './savedOf.js';

/** How many days the ended stages of this case saved, over how many of them. */
export function SavedSummary({ stages }: { stages: readonly StageRun[] }) {
  const { t } = useText();
  const saved = savedOf(stages);
  if (saved.stages === 0) return null;
  return (
    <p className="case-saved">
      {saved.days >= 0
        ? t('case.savedTotal', { days: saved.days, n: saved.stages, all: saved.ended })
        : t('case.lostTotal', { days: -saved.days, n: saved.stages, all: saved.ended })}
    </p>
  );
}
