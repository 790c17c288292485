/**
 * Words of Chinese have two characters, which a trigram index cannot serve; so the characters, pairs and triples of a
 * text are stored as an array, and a search asks for an array that contains those of the query, the longest of each word.
 */
export function searchTermsOf(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => wordsOf(text ?? '')).flatMap(termsOfWord))];
}

/** The ends by which numbers of people and their phones are found; of a number no more than that is kept. */
export function endTermsOf(numbers: readonly (string | null | undefined)[]): string[] {
  const ends = numbers.flatMap((number) => {
    const plain = searchable(number ?? '').replace(/[^\da-z]/g, '');
    const end = plain.slice(-END_LENGTH);
    return plain.length >= SHORTEST_NUMBER && END.test(end) ? [endTerm(end)] : [];
  });
  return [...new Set(ends)].sort();
}

/** A word of a query: it must occur as it is or, where it looks like one, be the end of a number. */
export interface SearchedWord {
  word: string;
  /** What narrows the rows; the word itself decides. */
  terms: string[];
  endTerm: string | null;
}

/** Reads what a person typed, every word of which must occur; undefined when there is nothing to look for. */
export function readSearch(query: string | undefined): SearchedWord[] | undefined {
  const words = wordsOf(query ?? '');
  if (words.length === 0) return undefined;
  return words.map((word) => ({
    word,
    terms: [...new Set(partsOf(word, Math.min([...word].length, LONGEST_TERM)))],
    endTerm: END.test(word) ? endTerm(word) : null,
  }));
}

/** Marks that are copied along with a name though nobody sees them. */
export const UNSEEN_MARKS =
  '\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF';
const UNSEEN = new RegExp(['\0', ...UNSEEN_MARKS].join('|'), 'gu');

/** A text as it is compared: lower case, full-width forms folded, without what nobody sees. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
}

// helpers

const END_LENGTH = 4;
/** The last place of an identity number may be an X, that of a credit code any letter. */
const END = /^\d{3}[\da-z]$/;
/** What is shorter is no number of a person; its end would be most of it. */
const SHORTEST_NUMBER = 7;

/** Longer than the terms of texts, so that it is none of them. */
function endTerm(end: string): string {
  return `#${end}`;
}

function wordsOf(text: string): string[] {
  return searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Of pairs alone, numbers and names of firms have so many in common that most of what is found is something else. */
const LONGEST_TERM = 3;

function termsOfWord(word: string): string[] {
  return [1, 2, LONGEST_TERM].flatMap((length) => partsOf(word, length));
}

/** All parts of a word that have so many characters. */
function partsOf(word: string, length: number): string[] {
  const characters = [...word];
  return characters.slice(length - 1).map((_, start) => characters.slice(start, start + length).join(''));
}
