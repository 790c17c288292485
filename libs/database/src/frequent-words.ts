import type { SearchedWord } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { hasMoreThan } from './has-more-than.js';
import { SqlParameters } from './sql-parameters.js';

/**
 * Up to so many rows in which words may stand are looked at all; of more, every so many rows of a list is one, so that
 * they come soon in its order.
 */
const RARE = 5000;

/** Whether words may stand in too many rows of a table to look at each of them, as the index of its `search_terms` tells. */
export function areFrequent(
  dataSource: DataSource,
  table: string,
  words: readonly SearchedWord[],
): Promise<boolean> {
  return hasMoreThan(
    dataSource,
    RARE,
    (parameters) => `${table} where ${words.map((word) => mayStand(word, parameters)).join(' and ')}`,
  );
}

// helpers

/** As a word, or as the end of a number. */
function mayStand({ terms, endTerm }: SearchedWord, parameters: SqlParameters): string {
  const found = [terms, ...(endTerm === null ? [] : [[endTerm]])].map(
    (some) => `search_terms @> ${parameters.add(some)}::text[]`,
  );
  return `(${found.join(' or ')})`;
}
