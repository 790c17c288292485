import { CheckOutlined } from '@ant-design/icons';
import type { StageRun } from '@/shared/api/types.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** The way of a case so far: each stage with what it took, the running one with what is left. */
export function StageTrail({ stages }: { stages: readonly StageRun[] }) {
  const { t, language } = useText();
  if (stages.length === 0) return null;
  return (
    <ol className="trail">
      {stages.map((stage) => (
        <li key={stage.stageRunId} className={`trail-${stage.state}`}>
          <span className="trail-mark">{stage.state === 'closed' ? <CheckOutlined /> : null}</span>
          <span>
            {stageNameIn(language, stage)}
            {stage.round > 1 ? <span className="muted"> {t('stages.round', { n: stage.round })}</span> : null}
          </span>
          <span className="trail-time">
            {stage.state === 'open' ? (
              <LegalStatus facts={{ ...stage, provisional: false }} />
            ) : stage.state === 'terminated' ? (
              <span className="muted">{t('stages.terminated')}</span>
            ) : stage.usedDays == null ? null : (
              <span className="muted number">
                {stage.usedDays === 0 ? t('stages.sameDay') : durationText(stage.usedDays, stage.unit, t)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
