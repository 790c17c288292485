import { type Feel, type FeelFacts, FeelFailure } from '@app/feel';
import { capitalAmount, formatMoney } from '@app/fields';
import type { PaperContract, PaperField, PaperFieldType } from './paper-contract.js';

/** What a template gets: texts as papers write them, an amount as `figures` and `capitals`, lists of texts, or nothing. */
export type PaperValue = string | { figures: string; capitals: string } | string[] | null;

/** What a paper says, or in Chinese what is missing for it. */
export interface PaperData {
  readonly issuer: string;
  readonly values: Readonly<Record<string, PaperValue>>;
  /** Labels of what cannot be said. */
  readonly missing: readonly string[];
}

/** Reads from the facts of a case what a contract asks for. */
export function paperData({ issuer, fields }: PaperContract, facts: FeelFacts, feel: Feel): PaperData {
  const read = fields.map((field) => [field, valueOf(field, facts, feel)] as const);
  const by = written('text', evaluated(issuer, facts, feel));
  const missing = read.filter(([field, value]) => value === null && field.optional !== true);
  return {
    issuer: typeof by === 'string' ? by : '',
    values: Object.fromEntries(read.map(([{ key }, value]) => [key, value])),
    missing: [...(by === null ? ['出具单位'] : []), ...missing.map(([{ label }]) => label)],
  };
}

// helpers

function valueOf({ from, type }: PaperField, facts: FeelFacts, feel: Feel): PaperValue {
  return written(type, evaluated(from, facts, feel));
}

/** An expression that cannot be computed has no value; that is told as missing, by the label that people know. */
function evaluated(expression: string, facts: FeelFacts, feel: Feel): unknown {
  try {
    return feel.value(expression.slice(1), facts);
  } catch (error) {
    if (error instanceof FeelFailure) return null;
    throw error;
  }
}

function written(type: PaperFieldType, value: unknown): PaperValue {
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    case 'number':
      return typeof value === 'number' ? String(value) : null;
    case 'date':
      return typeof value === 'string' ? chineseDate(value) : null;
    case 'money':
      return Number.isSafeInteger(value) ? amount(value as number) : null;
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  }
}

function amount(fen: number): PaperValue {
  return { figures: formatMoney(fen), capitals: capitalAmount(fen) };
}

/** `2026-03-02` → `2026年3月2日` */
function chineseDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return year === undefined ? null : `${year}年${Number(month)}月${Number(day)}日`;
}
