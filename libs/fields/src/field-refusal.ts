import type { FieldDefinition } from './field.js';
import { FIELD_WORDS, type FieldWord } from './field-words.js';

/** Why a field refuses a value: a stable code for programs, and the words for people. */
export interface FieldRefusal {
  code: string;
  word: FieldWord;
  values: Record<string, string | number>;
  /** A sentence of the form itself, which goes before the words. */
  ownWords?: string;
}

/** What the rules of a field may look at besides its value. */
export interface FieldSurroundings {
  today: string;
  /** Value of another field, or of a variable of the case. */
  valueOf: (name: string) => unknown;
  /** A setting that is a number, digits or an expression. */
  numberOf: (setting: number | string | undefined) => number | undefined;
  /** Whether there is what a field names, and the field allows it; asked of those that name something. */
  isNamed: (field: FieldDefinition, code: string) => boolean;
  /** Media type of a paper of the case, where it is known. */
  mediaTypeOf?: (id: string) => string | undefined;
  /** Tries a pattern; a server, where others wait, does it within bounds. */
  isAsPattern?: (value: string, pattern: string) => boolean;
}

/** The sentence of a refusal. */
export function refusalText({ word, values, ownWords }: FieldRefusal): string {
  if (ownWords !== undefined) return ownWords;
  return FIELD_WORDS[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
