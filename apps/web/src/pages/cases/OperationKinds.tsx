import { Radio } from 'antd';
import type { AllowedOperation, ClockOperationType } from '@/shared/api/types.js';
import { blockedText, deciderText } from '@/shared/clock/operationText.js';
import { lookUpText, useText } from '@/shared/i18n/useText.js';

interface Props {
  choices: readonly AllowedOperation[];
  /** Whether the stage counts hours, so that moments and not days are spoken of. */
  inHours: boolean;
  chosen: ClockOperationType | null;
  onChoose: (type: ClockOperationType) => void;
}

/** The kinds that the law allows here, each with its article and who decides; what cannot be done now says why. */
export function OperationKinds({ choices, inHours, chosen, onChoose }: Props) {
  const { t } = useText();
  return (
    <Radio.Group
      className="clock-kinds"
      aria-label={t('adjust.kinds')}
      value={chosen}
      onChange={(event) => onChoose(event.target.value as ClockOperationType)}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.type}
          value={choice.type}
          disabled={choice.blockedBy !== null}
          className={`clock-kind ${choice.type === chosen ? 'clock-kind-chosen' : ''}`}
        >
          <Kind choice={choice} inHours={inHours} />
        </Radio>
      ))}
    </Radio.Group>
  );
}

function Kind({ choice, inHours }: { choice: AllowedOperation; inHours: boolean }) {
  const { t, language } = useText();
  const { type, article, approver, timesLeft } = choice;
  const blocked = blockedText(choice, t);
  const hint =
    (inHours ? lookUpText(t, `adjust.hintHour.${type}`) : null) ?? lookUpText(t, `adjust.hint.${type}`);
  const facts = [
    article,
    deciderText(approver, { t, language }),
    timesLeft === null || blocked !== null ? null : t('adjust.timesLeft', { n: timesLeft }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <strong>{t(`adjust.kind.${type}`)}</strong>{' '}
      {blocked === null ? (
        type === 'cancel' ? null : (
          <span className="clock-kind-hint">{hint}</span>
        )
      ) : (
        <span className="clock-kind-blocked">{blocked}</span>
      )}
      <span className="clock-kind-facts muted">{facts.join(' · ')}</span>
    </>
  );
}
