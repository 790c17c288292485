/** What a text was read as, or why it cannot be read; a text is never turned into something that was not typed. */
export type Reading<T> = { readonly value: T } | { readonly fault: ReadingFault };

/** Why a text cannot be read. */
export type ReadingFault =
  /** Not written as a date with its year. */
  | 'DATE'
  /** Written as a date that no calendar has. */
  | 'NO_SUCH_DAY'
  /** Not written as a time of day. */
  | 'TIME'
  /** Not written as a number, or with separators that group nothing. */
  | 'NUMBER'
  /** A number in another unit than that of its field. */
  | 'UNIT'
  /** A number with parts where only whole ones count. */
  | 'INTEGER'
  /** More decimal places than are kept. */
  | 'DECIMALS'
  /** Larger than can be kept exactly. */
  | 'TOO_LARGE'
  | 'IDENTITY_NUMBER'
  | 'CREDIT_CODE'
  | 'PHONE';

/** Whether a text was read. */
export function isRead<T>(reading: Reading<T>): reading is { readonly value: T } {
  return 'value' in reading;
}

/**
 * The text with the full-width characters of input methods as the usual ones, without blanks at its ends and without
 * marks that nobody sees. Unicode's own compatibility form would go further and make 52 of "5²".
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(/\uFFE5/g, '¥')
    .replace(/\u3002/g, '.')
    .replace(/\u2212/g, '-')
    .replace(UNSEEN_MARKS, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, ' ')
    .trim();
}

/** Marks that come along when a number is copied; U+202E stays, because what it turns round reads as another number. */
const UNSEEN_MARKS = /[\u00AD\u061C\u200B-\u200F\u202A-\u202D\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;
