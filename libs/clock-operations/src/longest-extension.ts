import type { Feel } from '@app/feel';
import { type Facts, type StageDefinition, StageExpressions } from '@app/stages';

/** The most that one extension may add to a limit. */
export interface LongestExtension {
  /** Null where the parties agree on it, or where it is not known. */
  readonly limit: string | null;
  /** Whether the model names one that cannot be read: then nobody may extend, because every day could be one too many. */
  readonly isUnknown: boolean;
}

/** Reads the longest extension of a stage; as FEEL it follows the procedure, as the limit does. */
export function longestExtension(
  { extensionLimit }: Pick<StageDefinition, 'extensionLimit'>,
  facts: Facts,
  feel: Feel,
): LongestExtension {
  const read = new StageExpressions(facts, feel);
  const limit = read.period('最长延长', extensionLimit)?.text ?? null;
  return { limit, isUnknown: read.faults.length > 0 };
}
