import { type SqlParameters, standsInCase } from '@app/database';
import { civilDayOf } from '@app/fields';
import { IS_ONE_THAT_STANDS_STILL } from '@app/incidents';
import { type SearchedWord, readSearch } from '@app/kernel';
import type { CaseFilter } from './case.entity.js';
import { hasFact } from './case-order.queries.js';

/** Which cases are asked for, with what was read of the filter before. */
export interface AskedCases extends CaseFilter {
  now: Date;
  /** Whether the fact that is looked for is a number. */
  isNumber: boolean;
  /** What is searched, where its terms were chosen; else as it is read. */
  words?: SearchedWord[];
}

/** What narrows a list. */
export interface CaseConditions {
  /** Conditions on columns that stand in the rows of `case_access` as in those of cases. */
  readonly plain: readonly ((table: string) => string)[];
  /** Conditions on a case `c`. */
  readonly own: readonly string[];
}

/** The terms of words are in an index; without `byTerms` only whether the words stand there is looked at. */
export function conditionsOf(
  filter: AskedCases,
  parameters: SqlParameters,
  byTerms: boolean,
): CaseConditions {
  return {
    // a fact is one of a matter: where its index is read, another one of the matter would only tempt to read that as a whole
    plain: plainOf(byTerms && filter.fact !== undefined ? { ...filter, processId: undefined } : filter).map(
      ([column, value]) => {
        const place = parameters.add(value);
        return (table) => `${table}.${column} = ${place}`;
      },
    ),
    own: [
      ...(filter.state === 'still' ? [IS_ONE_THAT_STANDS_STILL] : []),
      ...(filter.late === undefined ? [] : [isLate(filter.late, parameters.add(filter.now))]),
      ...(filter.owes === undefined ? [] : [isOwing(filter.owes, filter.now, parameters)]),
      ...(filter.words ?? readSearch(filter.q) ?? []).map((word) => standsInCase(word, parameters, byTerms)),
      ...(filter.fact === undefined ? [] : [hasFact(filter, filter.isNumber, parameters)]),
    ],
  };
}

// helpers

function plainOf({ processId, state, unit }: CaseFilter): [column: string, value: string][] {
  const columns = { process_id: processId, state: state === 'still' ? undefined : state, town_code: unit };
  return Object.entries(columns).flatMap(([column, value]) => (value === undefined ? [] : [[column, value]]));
}

/** Few cases owe something: they are found by themselves. */
function isOwing(owes: 'any' | 'late', now: Date, parameters: SqlParameters): string {
  const today = civilDayOf(now.getTime());
  const late = owes === 'late' ? `where w.owed_by < ${parameters.add(today)}::date` : '';
  return `c.case_no = any (array(select w.case_no from case_owes w ${late}))`;
}

/** Wherever a case stands among those that get late. */
function isLate(late: 'promise' | 'law', now: string): string {
  return `exists (select from case_late l where l.case_no = c.case_no and l.place = '/' and ${isLateAt(late, now)})`;
}

/**
 * Condition on a row `l` of `case_late`: by the same stages that the figures of monitoring count as late. Of several that
 * run at once each is asked whether it is late by the promise alone.
 */
export function isLateAt(late: 'promise' | 'law', now: string): string {
  if (late === 'law') return `l.law_late_at <= ${now}`;
  return `l.promise_late_at <= ${now} and l.promise_late_until > ${now} and (not l.has_several or exists (
    select from published.stage_run r where r.case_no = l.case_no and r.state = 'open' and r.time_of = 'department'
       and not r.provisional and r.promise_late_at <= ${now} and (r.law_late_at <= ${now}) is not true))`;
}
