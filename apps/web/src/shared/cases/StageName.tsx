import type { CaseInstance, StageRun } from '@/shared/api/types.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { calledPlace } from './caseInstances.js';

interface Props {
  stage: StageRun;
  instances: readonly CaseInstance[];
}

/** What a stage is called, which of several it is, and in which called process it lies. */
export function StageName({ stage, instances }: Props) {
  const { t, language } = useText();
  const place = calledPlace(instances, stage.instanceKey, language);
  // the number of a called process is told with its name
  const loop = place === null ? stage.loopInstance : null;
  const told = [
    ...(loop === null ? [] : [t('stages.loop', { n: loop })]),
    ...(stage.round > 1 ? [t('stages.round', { n: stage.round })] : []),
    ...(place === null ? [] : [place]),
  ];
  return (
    <>
      {stageNameIn(language, stage)}
      {told.length === 0 ? null : <span className="muted stage-told"> {told.join(' · ')}</span>}
    </>
  );
}
