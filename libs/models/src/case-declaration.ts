/** What a model says about showing its cases: read from the flat properties of its process, see ADR 0038. */
export interface CaseDeclaration {
  /** FEEL. */
  title: string | null;
  parties: PartyDeclaration[];
  facts: FactDeclaration[];
  /** FEEL in fen. */
  amount: (Label & { value: string }) | null;
  /** FEEL: how many people it is about. */
  headcount: string | null;
  /** FEEL that gives the code of the outcome when the case has ended. */
  outcome: string | null;
  outcomes: (Label & { code: string })[];
  owed: OwedDeclaration | null;
  /** FEEL: codes of the units that help, whose heads see the case. */
  assistUnits: string | null;
}

export interface Label {
  label: string;
  labelEn: string | null;
}

/** Somebody whom the case is about. */
export interface PartyDeclaration extends Label {
  role: string;
  side: PartySide;
  /** FEEL. */
  name: string | null;
  number: string | null;
  phone: string | null;
}

/** Materials without which a case may be taken on, and that are then owed. */
export interface OwedDeclaration {
  /** FEEL that gives the codes of what is owed. */
  codes: string;
  /** FEEL that gives the civil day by which it was promised. */
  by: string | null;
  materials: (Label & { code: string })[];
}

/** Something that people look for in a case before they open it. */
export interface FactDeclaration extends Label {
  id: string;
  /** FEEL. */
  value: string;
  type: FactType;
  shownIn: FactPlace[];
}

export const PARTY_SIDES = ['asking', 'other', 'third'] as const;
export const FACT_TYPES = ['text', 'number', 'money', 'date', 'boolean'] as const;
export const FACT_PLACES = ['list', 'head', 'task'] as const;

export type PartySide = (typeof PARTY_SIDES)[number];
export type FactType = (typeof FACT_TYPES)[number];
export type FactPlace = (typeof FACT_PLACES)[number];

/** Reads what is right; what is not, the check of models has found. */
export function readDeclaration(properties: Readonly<Record<string, string>>): CaseDeclaration {
  const text = (name: string) => textAt(properties, name);
  const amount = text('amount');
  return {
    title: text('titleExpression'),
    parties: namesIn(properties, 'party').map((role) => partyOf(role, properties)),
    facts: namesIn(properties, 'fact').flatMap((id) => factOf(id, properties)),
    amount: amount === null ? null : { value: amount, ...labelOf(properties, 'amount', '金额') },
    headcount: text('headcount'),
    outcome: text('outcome'),
    outcomes: namesIn(properties, 'outcome').map((code) => ({
      code,
      ...labelOf(properties, `outcome.${code}`, code),
    })),
    owed: owedOf(properties),
    assistUnits: text('assistUnits'),
  };
}

/** Whether a model says anything about what its cases show; older ones leave it to those that came after them. */
export function declaresFacts(declaration: CaseDeclaration): boolean {
  const { parties, facts, amount, headcount, outcome, owed, assistUnits } = declaration;
  return (
    parties.length + facts.length > 0 ||
    [amount, headcount, outcome, owed, assistUnits].some((part) => part !== null)
  );
}

/** An inner process works for cases of others and is no matter of its own. */
export function isMatter(properties: Readonly<Record<string, string>>): boolean {
  return properties['inner'] !== 'true' && textAt(properties, 'caseCode') !== null;
}

/** The names between the first and the last dot, e.g. the roles of parties, in the order that the model gives them. */
export function namesIn(properties: Readonly<Record<string, string>>, family: string): string[] {
  const names = Object.keys(properties).flatMap((key) => {
    const [first, name] = key.split('.');
    return first === family && name !== undefined && name !== '' ? [name] : [];
  });
  const orderOf = (name: string) => Number(properties[`${family}.${name}.order`] ?? UNORDERED);
  return [...new Set(names)].sort((a, b) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
}

// helpers

const UNORDERED = 1000;

function partyOf(role: string, properties: Readonly<Record<string, string>>): PartyDeclaration {
  const text = (name: string) => textAt(properties, `party.${role}.${name}`);
  return {
    role,
    ...labelOf(properties, `party.${role}`, role),
    side: oneOf(PARTY_SIDES, text('side')) ?? 'third',
    name: text('name'),
    number: text('number'),
    phone: text('phone'),
  };
}

function factOf(id: string, properties: Readonly<Record<string, string>>): FactDeclaration[] {
  const text = (name: string) => textAt(properties, `fact.${id}.${name}`);
  const value = text('value');
  if (value === null) return [];
  const places = (text('shownIn') ?? 'head')
    .split(',')
    .flatMap((one) => oneOf(FACT_PLACES, one.trim()) ?? []);
  const type = oneOf(FACT_TYPES, text('type')) ?? 'text';
  return [{ id, ...labelOf(properties, `fact.${id}`, id), value, type, shownIn: places }];
}

function owedOf(properties: Readonly<Record<string, string>>): OwedDeclaration | null {
  const codes = textAt(properties, 'owed');
  if (codes === null) return null;
  const materials = namesIn(properties, 'owed').map((code) => ({
    code,
    ...labelOf(properties, `owed.${code}`, code),
  }));
  return { codes, by: textAt(properties, 'owedBy'), materials };
}

function labelOf(properties: Readonly<Record<string, string>>, prefix: string, fallback: string): Label {
  return {
    label: textAt(properties, `${prefix}.label`) ?? fallback,
    labelEn: textAt(properties, `${prefix}.label.en`),
  };
}

function textAt(properties: Readonly<Record<string, string>>, name: string): string | null {
  const text = properties[name]?.trim();
  return text === undefined || text === '' ? null : text;
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | undefined {
  return choices.find((choice) => choice === text);
}
