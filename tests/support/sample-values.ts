import { addDays } from '@app/statutory-time';
import { resolveTokens } from '../../tools/demo/tokens.mjs';

/** One person's answer to one task of a sample case. */
export interface SampleStep {
  task: string;
  /** Working-time hours after the task appeared. */
  afterHours?: number;
  /** Civil days after the task appeared. */
  afterDays?: number;
  variables: Record<string, unknown>;
}

/** One case of a sample: the start form as it is sent, and figures that its steps refer to. */
export interface SampleCase {
  key: string;
  town: string;
  start: Record<string, unknown>;
  values?: Record<string, unknown>;
}

/** A route through a model with the cases that take it. */
export interface Sample {
  id: string;
  name: string;
  process: string;
  recent?: boolean;
  steps: SampleStep[];
  cases: SampleCase[];
}

/** What is entered for a case, as the demonstration enters it on these days. */
export function enteredFor(
  one: SampleCase,
  dates: { today: string; received: string },
): { start: Record<string, unknown>; ofStep: (step: SampleStep) => Record<string, unknown> } {
  const start = resolved(one.start, { ...dates, key: one.key });
  const names = { ...start, ...one.values, key: one.key, ...dates };
  return { start, ofStep: ({ variables }) => resolved(variables, names) };
}

function resolved(value: object, names: object): Record<string, unknown> {
  return resolveTokens(value, names, addDays) as Record<string, unknown>;
}
