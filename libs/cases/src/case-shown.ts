import { withoutNul } from '@app/database';
import { type Feel, FeelFailure, parseFeel } from '@app/feel';
import { endTermsOf, searchTermsOf } from '@app/kernel';
import type { CaseDeclaration, FactType, OwedDeclaration } from '@app/models';
import { isCivilDate } from '@app/statutory-time';
import { type OwedMaterial, readOwed } from './owed-material.js';

/** What a row shows of a case, as its model declares it. */
export interface ShownFacts {
  title: string;
  parties: ShownParty[];
  facts: Record<string, FactValue>;
  /** Facts that could not be evaluated or are of another type than declared. */
  faultyFacts: string[];
  amountFen: number | null;
  headcount: number | null;
  outcomeCode: string | null;
  /** What the case was taken on without. */
  owed: OwedMaterial[];
  /** Codes of the units that help. */
  assistUnits: string[];
  /** By which a case is found; of a number of a party nothing else is kept here. */
  endTerms: string[];
}

/** The same for a case of that number, with what it is found by. */
export interface ShownCase extends ShownFacts {
  caseNo: string;
  searchTerms: string[];
}

export interface ShownParty {
  role: string;
  name: string;
}

export type FactValue = string | number | boolean | null;

/** The case of which it is shown; `title` is the one that it keeps where the model gives none. */
export interface ShownOf {
  title: string;
  isEnded: boolean;
  variables: Readonly<Record<string, unknown>>;
}

/** Evaluates a declaration; what gives no value is empty and told by its name, and stops nothing. */
export function showFacts(declaration: CaseDeclaration, of: ShownOf, feel: Feel): ShownFacts {
  const read = new DeclaredValues(of.variables, feel);
  const title = read.optional('text', declaration.title) ?? of.title;
  const parties = declaration.parties.flatMap(({ role, name }) => {
    const value = read.value(`party.${role}`, 'text', name);
    return value === null ? [] : [{ role, name: String(value) }];
  });
  // a number that cannot be read is told where it is entered, not in a list
  const numbers = declaration.parties.flatMap(({ number, phone }) =>
    [number, phone].map((text) => read.optional('text', text)),
  );
  const facts = declaration.facts.map(({ id, type, value }) => [id, read.value(id, type, value)] as const);
  const amountFen = read.value('amount', 'money', declaration.amount?.value ?? null);
  const headcount = read.value('headcount', 'count', declaration.headcount);
  return {
    title: String(title),
    parties,
    facts: Object.fromEntries(facts),
    amountFen: amountFen as number | null,
    headcount: headcount as number | null,
    outcomeCode: of.isEnded ? (read.value('outcome', 'text', declaration.outcome) as string | null) : null,
    owed: declaration.owed === null ? [] : read.owed(declaration.owed),
    assistUnits: declaration.assistUnits === null ? [] : read.units('assistUnits', declaration.assistUnits),
    faultyFacts: read.faulty,
    endTerms: endTermsOf(numbers.map((number) => (number === null ? null : String(number)))),
  };
}

/** What the case of a number shows. */
export function shownCase(caseNo: string, shown: ShownFacts): ShownCase {
  const names = shown.parties.map(({ name }) => name);
  const searchTerms = [...searchTermsOf([...names, shown.title, caseNo]), ...shown.endTerms];
  return { ...shown, caseNo, searchTerms };
}

/** The variables that a declaration reads. */
export function variablesReadBy(declaration: CaseDeclaration): Set<string> {
  const { title, parties, facts, amount, headcount, outcome, owed, assistUnits } = declaration;
  const texts = [title, amount?.value, headcount, outcome, owed?.codes, owed?.by, assistUnits];
  const ofParties = parties.flatMap(({ name, number, phone }) => [name, number, phone]);
  const all = [...texts, ...ofParties, ...facts.map(({ value }) => value)];
  return new Set(
    all.flatMap((text) => (text == null ? [] : parseFeel(sourceOf(text)).names)).map(({ name }) => name),
  );
}

// helpers

type ValueType = FactType | 'count';

class DeclaredValues {
  readonly faulty: string[] = [];

  constructor(
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly feel: Feel,
  ) {}

  value(id: string, type: ValueType, text: string | null): FactValue {
    if (text === null) return null;
    const found = this.read(type, text);
    if (found === undefined) this.faulty.push(id);
    return found ?? null;
  }

  /** The same where a fault is no news, for something else stands in its place. */
  optional(type: ValueType, text: string | null): FactValue {
    return text === null ? null : (this.read(type, text) ?? null);
  }

  /** Nothing where what is owed cannot be read; that is told as a fault. */
  owed(declared: OwedDeclaration): OwedMaterial[] {
    const by = this.value('owedBy', 'date', declared.by);
    const value = this.valueOf(declared.codes);
    const owed =
      value === undefined ? undefined : readOwed(value ?? [], by === null ? null : String(by), declared);
    if (owed === undefined) this.faulty.push('owed');
    return owed ?? [];
  }

  /** Codes of units; nothing where it is no list of texts, which is told as a fault. */
  units(id: string, text: string): string[] {
    const value = this.valueOf(text);
    const codes = value === null ? [] : value;
    if (Array.isArray(codes) && codes.every((code) => typeof code === 'string')) return codes;
    this.faulty.push(id);
    return [];
  }

  private read(type: ValueType, text: string): FactValue | undefined {
    const value = this.valueOf(text);
    if (value === undefined) return undefined;
    return value === null || value === '' ? null : READERS[type](value);
  }

  /** undefined where it cannot be evaluated. */
  private valueOf(text: string): unknown {
    try {
      return this.feel.value(sourceOf(text), this.variables) ?? null;
    } catch (error) {
      if (error instanceof FeelFailure) return undefined;
      throw error;
    }
  }
}

/** Longer texts are read in the case, not in a list. */
const MOST_CHARACTERS = 200;

/** undefined where the value is of another type. */
const READERS: Readonly<Record<ValueType, (value: unknown) => FactValue | undefined>> = {
  text: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const text = withoutNul(String(value)).trim();
    return text === '' ? null : [...text].slice(0, MOST_CHARACTERS).join('');
  },
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  money: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined),
  date: (value) =>
    isCivilDate(String(value).slice(0, DAY_LENGTH)) ? String(value).slice(0, DAY_LENGTH) : undefined,
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  count: (value) =>
    Number.isInteger(value) && Math.abs(value as number) < LARGEST_COUNT ? (value as number) : undefined,
};
const DAY_LENGTH = 10;
const LARGEST_COUNT = 2 ** 31;

function sourceOf(text: string): string {
  return text.replace(/^\s*=/, '');
}
