import { type Feel, FeelFailure } from '@app/feel';

/** What an expression of a model gives; undefined where it gives nothing, for a case goes on all the same. */
export function valueOrNone(expression: string, facts: Record<string, unknown>, feel: Feel): unknown {
  try {
    return feel.value(expression.replace(/^\s*=/, ''), facts);
  } catch (error) {
    if (error instanceof FeelFailure) return undefined;
    throw error;
  }
}
