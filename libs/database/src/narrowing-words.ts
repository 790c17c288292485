import type { SearchedWord } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { SqlParameters } from './sql-parameters.js';

/** Terms that stand in half of so many of the newest rows narrow nothing, and the index reads all of them. */
const LOOKED_AT = 100;

/** The words with those of their terms that narrow the rows of a table, of each word at least one. */
export async function narrowing(
  dataSource: DataSource,
  table: string,
  words: readonly SearchedWord[],
): Promise<SearchedWord[]> {
  const terms = words.flatMap((word) => (word.terms.length > 1 ? word.terms : []));
  if (terms.length === 0) return [...words];
  const rows: { term: string }[] = await dataSource.query(
    `with newest as materialized (select search_terms from ${table} order by created_at desc limit ${LOOKED_AT})
     select term from unnest($1::text[]) term
      where (select count(*) from newest where search_terms @> array[term]) > ${LOOKED_AT / 2}`,
    [terms],
  );
  const frequent = new Set(rows.map(({ term }) => term));
  return words.map((word) => {
    const rare = word.terms.filter((term) => !frequent.has(term));
    return { ...word, terms: rare.length > 0 ? rare : word.terms };
  });
}

/**
 * Condition on a case `c` that a word stands in its texts, or the end of a number of one of its parties. The terms, which
 * stand in an index, narrow with `byTerms`; the word decides.
 */
export function standsInCase(
  { word, terms, endTerm }: SearchedWord,
  parameters: SqlParameters,
  byTerms: boolean,
): string {
  const stands = `strpos(c.search_text, ${parameters.add(word)}) > 0`;
  const inTexts = byTerms ? `c.search_terms @> ${parameters.add(terms)}::text[] and ${stands}` : stands;
  return endTerm === null
    ? inTexts
    : `(${inTexts} or c.search_terms @> ${parameters.add([endTerm])}::text[])`;
}
