import type { SqlParameters } from '@app/database';
import type { SearchedWord } from '@app/kernel';

/** Conditions on a task `t` that the words stand in its case. With `byTerms` an index narrows its rows before. */
export function wordsOfTask(
  words: readonly SearchedWord[],
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  const plain = words.filter(({ endTerm }) => endTerm === null);
  return [
    ...textConditions(plain, parameters, byTerms),
    ...words.flatMap((word) => endConditions(word, parameters, byTerms)),
  ];
}

// helpers

/** The terms narrow the rows; whether the words really stand there is seen in the texts of the case. */
function textConditions(
  words: readonly SearchedWord[],
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  if (words.length === 0) return [];
  const terms = [...new Set(words.flatMap((one) => one.terms))];
  const stand = words.map(({ word }) => `strpos(c.search_text, ${parameters.add(word)}) > 0`);
  const standThere = `exists (select from published.case_file c where c.case_no = t.case_no and ${stand.join(' and ')})`;
  return byTerms ? [`t.search_terms @> ${parameters.add(terms)}::text[]`, standThere] : [standThere];
}

/** What may be the end of a number of a party is looked for as that too; such an end is a term itself. */
function endConditions(
  { word, terms, endTerm }: SearchedWord,
  parameters: SqlParameters,
  byTerms: boolean,
): string[] {
  if (endTerm === null) return [];
  const [text, end] = [word, [endTerm]].map((value) => parameters.add(value));
  // not by exists, which within an alternative may read all cases
  const stands = `(select strpos(c.search_text, ${text}) > 0 from published.case_file c where c.case_no = t.case_no)`;
  const inTexts = byTerms ? `t.search_terms @> ${parameters.add(terms)}::text[] and ${stands}` : stands;
  return [`(${inTexts} or t.search_terms @> ${end}::text[])`];
}
