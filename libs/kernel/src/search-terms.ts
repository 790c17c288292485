/**
 * Words of Chinese have two characters, which a trigram index cannot serve; so the characters and adjacent pairs of a
 * text are stored as an array, and a search asks for an array that contains those of the query.
 */
export function searchTermsOf(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => wordsOf(text ?? '')).flatMap(termsOfWord))];
}

/** What a query asks for: every word must occur; its terms narrow the rows, the word itself decides. */
export interface SearchQuery {
  words: string[];
  terms: string[];
}

/** Reads what a person typed; undefined when there is nothing to look for. */
export function readSearch(query: string | undefined): SearchQuery | undefined {
  const words = wordsOf(query ?? '');
  if (words.length === 0) return undefined;
  const terms = words.flatMap((word) => {
    const pairs = pairsOf(word);
    return pairs.length > 0 ? pairs : [word];
  });
  return { words, terms: [...new Set(terms)] };
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

function wordsOf(text: string): string[] {
  return searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function termsOfWord(word: string): string[] {
  return [...word, ...pairsOf(word)];
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
