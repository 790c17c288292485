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

const TOKEN = /\{\{([^}]+)\}\}/g;
const DATE_TOKEN = /^(today|received)(?:([+-]\d+)d)?$/;

/** Replaces the tokens in a sample's value; a value that is one token only keeps the type of what it stands for. */
export function resolveSample(
  value: unknown,
  from: SampleCase,
  dates: { today: string; received: string },
): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveSample(item, from, dates));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveSample(item, from, dates)]),
    );
  }
  if (typeof value !== 'string') return value;
  const whole = /^\{\{([^}]+)\}\}$/.exec(value)?.[1];
  if (whole !== undefined) return tokenValue(whole, from, dates);
  return value.replace(TOKEN, (_, token: string) => String(tokenValue(token, from, dates)));
}

function tokenValue(token: string, from: SampleCase, dates: { today: string; received: string }): unknown {
  const date = DATE_TOKEN.exec(token);
  if (date !== null) return addDays(dates[date[1] as 'today' | 'received'], Number(date[2] ?? 0));
  if (token === 'key') return from.key;
  return from.values?.[token] ?? resolveSample(from.start[token], from, dates);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
