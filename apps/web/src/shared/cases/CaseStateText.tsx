import type { CaseSummary } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { toShanghai } from '@/shared/format/civilDate.js';
import { labelIn, waitIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMatter } from './useMatter.js';

/** That nothing of a case goes on before somebody repairs it, whatever its time says beside. */
export function StandsStill() {
  const { t } = useText();
  return <strong>{t('case.state.still')}</strong>;
}

/** State of a case in words, with what it ended as and when. */
export function CaseStateText({ file }: { file: CaseSummary }) {
  const { t, language } = useText();
  const outcome = useMatter(file.processId)?.outcomes.find(({ code }) => code === file.outcomeCode);
  if (file.standsStill) return <StandsStill />;
  if (file.pending === 'cancelling') return <span className="muted">{t('case.pending.cancelling')}</span>;
  const ended = file.endedAt ? toShanghai(file.endedAt)?.date : undefined;
  const waits = file.state === 'active' && !file.stage ? waitIn(language, file) : null;
  return (
    <span className="muted">
      {outcome === undefined ? t(`case.state.${file.state}`) : labelIn(language, outcome)}
      {waits === null ? null : ` · ${waits}`}
      {ended === undefined ? null : (
        <>
          {' · '}
          <DateText date={ended} weekday={false} />
        </>
      )}
    </span>
  );
}
