import type { CaseSummary, ProcessInfo } from '@/shared/api/types.js';
import { DateText } from '@/shared/components/DateText.js';
import { Money } from '@/shared/components/Money.js';
import { labelIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMatter } from './useMatter.js';

type DeclaredFact = ProcessInfo['facts'][number];
type FactValue = CaseSummary['facts'][string];

interface Props {
  file: Pick<CaseSummary, 'processId' | 'facts' | 'faultyFacts'>;
  place: DeclaredFact['shownIn'][number];
}

/** The facts of a case that its matter declares for a place, each with its name; those that are not known are left out. */
export function KeyFacts({ file, place }: Props) {
  const { t, language } = useText();
  const facts = useMatter(file.processId)?.facts.filter(({ shownIn }) => shownIn.includes(place)) ?? [];
  return facts.map((fact) => {
    const value = file.facts[fact.id] ?? null;
    const isFaulty = file.faultyFacts.includes(fact.id);
    if (value === null && !isFaulty) return null;
    return (
      <span key={fact.id}>
        <span className="muted">{labelIn(language, fact)}</span>{' '}
        {isFaulty ? t('case.factFaulty') : <FactText type={fact.type} value={value} />}
      </span>
    );
  });
}

function FactText({ type, value }: { type: DeclaredFact['type']; value: FactValue }) {
  const { t } = useText();
  if (type === 'money') return <Money fen={Number(value)} />;
  if (type === 'date') return <DateText date={String(value)} weekday={false} />;
  if (type === 'boolean') return t(value === true ? 'word.yes' : 'word.no');
  return type === 'number' ? <span className="number">{String(value)}</span> : String(value);
}
