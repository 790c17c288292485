import type { TimeOf } from '@app/models';

/** What a version of a model says about the time of one of its stages; texts that begin with "=" are FEEL. */
export interface StageDefinition {
  readonly definitionKey: string;
  readonly elementId: string;
  readonly stageCode: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly timeOf: TimeOf;
  readonly statutoryLimit: string | null;
  readonly promisedLimit: string | null;
  readonly legalBasis: string | null;
  /** The day on which the parties agreed. */
  readonly agreedOn: string | null;
  readonly responsible: string | null;
  readonly cards: string | null;
  readonly clockStart: string | null;
  readonly clockEnd: string | null;
  readonly stageOutcome: string | null;
  /** The outcomes with which the stage has reached its purpose, separated by commas. */
  readonly purposeOutcomes: string | null;
  /** What the law allows to do to the clock, separated by commas; see `clock-operation.rules.ts`. */
  readonly clockOperations: string | null;
  /** The most that one extension may add, which may follow the procedure; null where the parties agree on it. */
  readonly extensionLimit: string | null;
  readonly extensionApprover: string | null;
}

const EXPRESSIONS = [
  'statutoryLimit',
  'promisedLimit',
  'responsible',
  'clockStart',
  'clockEnd',
  'stageOutcome',
  'agreedOn',
  'extensionLimit',
] as const;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/**
 * Whether a stage that ended with this outcome has reached its purpose. A stage without outcomes has reached it by
 * ending; one whose model does not say which outcomes count has not, because nobody may claim it.
 */
export function reachesPurpose(
  { stageOutcome, purposeOutcomes }: Pick<StageDefinition, 'stageOutcome' | 'purposeOutcomes'>,
  outcome: string | null,
): boolean {
  if (stageOutcome === null) return true;
  const reached = purposeOutcomes?.split(',').map((item) => item.trim()) ?? [];
  return outcome !== null && reached.includes(outcome);
}

/**
 * Names of the variables that a stage's expressions may read. Every word of the text is taken: a keyword or the name
 * of a property among them stores a fact too many at worst, while a missed name would stop a clock from moving.
 */
export function factNamesOf(definition: StageDefinition): Set<string> {
  const expressions = EXPRESSIONS.map((name) => definition[name]).filter((text) => text?.startsWith('='));
  return new Set(expressions.flatMap((text) => text?.match(WORD) ?? []));
}
