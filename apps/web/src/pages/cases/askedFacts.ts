import { isBlank, isKeptDate } from '@app/fields';
import type { ProcessInfo } from '@/shared/api/types.js';
import { type EntryKind, textOfValue, valueOfText } from '@/shared/components/entryKinds.js';
import type { AddressText } from '@/shared/components/searchText.js';
import type { Language } from '@/shared/format/civilDate.js';
import { labelIn } from '@/shared/i18n/nameIn.js';
import type { CaseFilter } from './useCaseFilter.js';

type FactType = ProcessInfo['facts'][number]['type'];

/** Something that a matter declares of its cases, by which they can be found and ordered. */
export interface AskedFact {
  id: string;
  type: FactType;
  label: string;
}

/** What cases of a matter can be found by, in the order in which it declares them; the sum and the people stand first. */
export function askedFacts(
  { amount, headcount, facts }: Pick<ProcessInfo, 'amount' | 'headcount' | 'facts'>,
  language: Language,
  headcountLabel: string,
): AskedFact[] {
  return [
    ...(amount === null ? [] : [{ id: 'amount', type: 'money' as const, label: labelIn(language, amount) }]),
    ...(headcount ? [{ id: 'headcount', type: 'number' as const, label: headcountLabel }] : []),
    ...facts.map((fact) => ({ id: fact.id, type: fact.type, label: labelIn(language, fact) })),
  ];
}

/** How a bound of a fact is typed; undefined where a fact has only values of its own. */
export function entryKindOf(type: FactType): EntryKind | undefined {
  return type === 'text' || type === 'boolean' ? undefined : type;
}

/** A bound as it is typed, and as the address has it: money in fen, numbers and days in one way of writing. */
export function boundText(kind: EntryKind): AddressText {
  return {
    show: (value) => (value === '' ? '' : textOfValue(kind, kind === 'date' ? value : Number(value))),
    read: (text) => {
      if (isBlank(text)) return '';
      const value = String(valueOfText(kind, text));
      return isBound(kind, value) ? value : undefined;
    },
  };
}

/** What a page may ask of facts: names that the matter declares, and values that they can have. */
export function askedNames(facts: readonly AskedFact[], fact: string | undefined) {
  const ids = facts.map(({ id }) => id);
  const type = facts.find(({ id }) => id === fact)?.type;
  const kind = type === undefined ? undefined : entryKindOf(type);
  const isBoundHere = (value: string) => kind !== undefined && isBound(kind, value);
  return {
    fact: ids,
    sort: ids.flatMap((id) => [id, `-${id}`]),
    factIs: (value: string) => (type === 'boolean' ? ['0', '1'].includes(value) : type === 'text'),
    factFrom: isBoundHere,
    factTo: isBoundHere,
  };
}

/** The filter without what its matter does not declare; the server would refuse it. */
export function withDeclaredFacts(filter: CaseFilter, facts: readonly AskedFact[]): CaseFilter {
  const { fact, sort, ...names } = askedNames(facts, filter.fact);
  const known = (name: 'factIs' | 'factFrom' | 'factTo') => {
    const value = filter[name];
    return value !== undefined && names[name](value) ? value : undefined;
  };
  return {
    ...filter,
    fact: fact.find((one) => one === filter.fact),
    sort: sort.find((one) => one === filter.sort),
    factIs: known('factIs'),
    factFrom: known('factFrom'),
    factTo: known('factTo'),
  };
}

// helpers

function isBound(kind: EntryKind, value: string): boolean {
  return kind === 'date' ? isKeptDate(value) : !isBlank(value) && Number.isFinite(Number(value));
}
