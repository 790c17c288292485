import type { Feel } from '@app/feel';
import { maskNumbersIn } from '@app/kernel';
import type { ResultDeclaration } from '@app/models';
import type { ToldResult } from './case-record.entity.js';
import { valueOrNone } from './value-or-none.js';

/** What a step of the system found, in the words of its model; what gives no words is left out. */
export function tellResults(
  declared: readonly ResultDeclaration[],
  given: Record<string, unknown>,
  feel: Feel,
): ToldResult[] {
  return declared.flatMap(({ label, labelEn, value, valueEn }) => {
    const text = wordsOf(valueOrNone(value, given, feel));
    if (text === null) return [];
    const textEn = valueEn === null ? null : wordsOf(valueOrNone(valueEn, given, feel));
    return [{ label, labelEn, text, textEn }];
  });
}

// helpers

/** Texts and numbers, or a list of them; numbers of people are not for everybody who reads. */
function wordsOf(value: unknown): string | null {
  const words = [value]
    .flat()
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map(String)
    .filter((one) => one.trim() !== '');
  return words.length === 0 ? null : maskNumbersIn(words.join('；'));
}
