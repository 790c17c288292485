import { useMatters } from '@/shared/cases/useMatters.js';
import { useText } from '@/shared/i18n/useText.js';
import { type AskedFact, askedFacts } from './askedFacts.js';

interface Asked {
  /** The matter that is chosen, or the only one that there is. */
  processId: string | undefined;
  facts: readonly AskedFact[];
}

/** What cases of the chosen matter can be found and ordered by; undefined until it is known. */
export function useAskedFacts(chosen: string | undefined): Asked | undefined {
  const { t, language } = useText();
  const matters = useMatters();
  if (matters === undefined) return undefined;
  const matter =
    chosen === undefined && matters.length === 1
      ? matters[0]
      : matters.find(({ processId }) => processId === chosen);
  return {
    processId: matter?.processId,
    facts: matter === undefined ? [] : askedFacts(matter, language, t('cases.headcount')),
  };
}
