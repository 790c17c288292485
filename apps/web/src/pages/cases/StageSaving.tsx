import type { StageRun } from '@/shared/api/types.js';
import { durationText, isInHours } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { savedDaysOf } from './savedOf.js';

/** What one ended stage saved, in the calendar days that the sum adds up, or why it counts for nothing. */
export function StageSaving({ stage }: { stage: StageRun }) {
  const { t } = useText();
  if (stage.timeOf === 'party' || stage.state !== 'closed') return null;
  const saved = savedDaysOf(stage);
  if (saved === null) return <NotCounted stage={stage} />;
  if (saved < 0) {
    return (
      <strong className="stage-lost">
        {t(isPastLaw(stage) ? 'stages.lost' : 'stages.beyondExtended', {
          time: t('unit.days', { n: -saved }),
        })}
      </strong>
    );
  }
  return (
    <strong className="stage-saved">
      {isInHours(stage.unit) && stage.savedDays != null
        ? t('stages.savedHours', { time: durationText(stage.savedDays, stage.unit, t), n: saved })
        : t('stages.saved', { time: t('unit.days', { n: saved }) })}
    </strong>
  );
}

function NotCounted({ stage }: { stage: StageRun }) {
  const { t } = useText();
  if (!stage.statutoryLimit || stage.dueOn == null) return null;
  return (
    <>
      {isPastLaw(stage) && stage.overdueDays != null ? (
        <strong className="stage-lost">
          {t('stages.lost', { time: durationText(stage.overdueDays, stage.unit, t) })}
        </strong>
      ) : null}
      <div className="muted">{t(stage.provisional ? 'stages.savedProvisional' : 'stages.savedNothing')}</div>
    </>
  );
}

function isPastLaw({ lateAgainst }: StageRun): boolean {
  return lateAgainst === 'law';
}
