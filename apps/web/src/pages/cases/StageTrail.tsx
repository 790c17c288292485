import { CheckOutlined } from '@ant-design/icons';
import type { CaseDetail } from '@/shared/api/types.js';
import { LegalStatus } from '@/shared/components/LegalStatus.js';
import { durationText } from '@/shared/format/stageStatus.js';
import { StageName } from '@/shared/cases/StageName.js';
import { nestedStages } from '@/shared/cases/nestedStages.js';
import { useText } from '@/shared/i18n/useText.js';

/** Pixels by which a stage within another one is set in. */
const NESTED_BY = 18;

/** The way of a case so far: each stage with what it took, the running one with what is left. */
export function StageTrail({ file }: { file: CaseDetail }) {
  const { t } = useText();
  if (file.stages.length === 0) return null;
  return (
    <ol className="trail">
      {nestedStages(file.stages).map(({ stage, depth }) => (
        <li
          key={stage.stageRunId}
          className={`trail-${stage.state}`}
          style={{ paddingInlineStart: depth * NESTED_BY }}
        >
          <span className="trail-mark">{stage.state === 'closed' ? <CheckOutlined /> : null}</span>
          <span>
            <StageName stage={stage} instances={file.instances} />
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
