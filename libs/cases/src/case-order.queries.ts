import { decodeCursor, foreignCursor } from '@app/kernel';
import type { SqlParameters } from '@app/database';
import type { CaseFilter } from './case.entity.js';

/** In which order cases are listed, and how the next page goes on. `table` is where the rows of a case are read from. */
export interface CaseOrder {
  /** SQL that brings in what cases are ordered by. */
  join(table: string): string;
  /** Which table has the columns of the order. */
  of(table: string): string;
  columns: readonly string[];
  way: 'asc' | 'desc';
  /** Condition on the rows behind the last one of a page. */
  after(cursor: string, parameters: SqlParameters): (table: string) => string;
  /** What a cursor keeps of the last row. */
  keyOf(row: OrderedRow): unknown[];
}

export interface OrderedRow {
  caseNo: string;
  createdAt?: Date;
  rankNumber?: string;
  rankText?: string;
}

/** The newest first, or by a fact. Cases of which the fact was never read are in no order of it. */
export function orderOf({ sort, processId }: CaseFilter, parameters: SqlParameters): CaseOrder {
  if (sort === undefined) return NEWEST_FIRST;
  const isFalling = sort.startsWith('-');
  const [matter, fact] = [parameters.add(processId), parameters.add(sort.replace(/^-/, ''))];
  return {
    join: (table) =>
      `join case_fact k on k.case_no = ${table}.case_no and k.process_id = ${matter} and k.fact_id = ${fact}`,
    of: () => 'k',
    columns: ['rank_number', 'rank_text', 'case_no'],
    way: isFalling ? 'desc' : 'asc',
    after: (cursor, more) => {
      const [of, number, text, caseNo] = decodeCursor(cursor, RANKED_KEY).map(String);
      if (of !== sort || Number.isNaN(Number(number))) throw foreignCursor();
      const [a, b, c] = [number, text, caseNo].map((part) => more.add(part));
      return () =>
        `(k.rank_number, k.rank_text, k.case_no) ${isFalling ? '<' : '>'} (${a}::float8, ${b}, ${c})`;
    },
    keyOf: ({ rankNumber, rankText, caseNo }) => [sort, rankNumber, rankText, caseNo],
  };
}

/** What stands in `order by`, of the columns of a table. */
export function orderText({ columns, way }: CaseOrder, table: string): string {
  return columns.map((column) => `${table}.${column} ${way}`).join(', ');
}

/** Condition on a case `c` whose fact has a value, or one between two. */
export function hasFact(filter: CaseFilter, isNumber: boolean, parameters: SqlParameters): string {
  return `c.case_no in (${casesOfFact(filter, isNumber, parameters)})`;
}

/** The numbers of these cases, as one index has them, whoever sees them. */
export function casesOfFact(filter: CaseFilter, isNumber: boolean, parameters: SqlParameters): string {
  const column = isNumber ? 'rank_number' : 'rank_text';
  const bounds = [
    ['=', filter.factIs],
    ['>=', filter.factFrom],
    ['<=', filter.factTo],
  ].flatMap(([sign, value]) => {
    if (value === undefined) return [];
    const place = parameters.add(isNumber ? Number(value) : value.slice(0, RANKED_CHARACTERS));
    return [`k.${column} ${sign} ${place}${isNumber ? '::float8' : ''}`];
  });
  const known = isNumber ? `k.rank_number > '-Infinity'` : `k.rank_number = 0 and k.rank_text <> ''`;
  const [matter, fact] = [parameters.add(filter.processId), parameters.add(filter.fact)];
  return `select k.case_no from case_fact k where k.process_id = ${matter} and k.fact_id = ${fact}
    and ${[known, ...bounds].join(' and ')}`;
}

// helpers

const RANKED_KEY = 4;
/** As many as are kept of a value to be ordered by. */
export const RANKED_CHARACTERS = 100;

const NEWEST_FIRST: CaseOrder = {
  join: () => '',
  of: (table) => table,
  columns: ['created_at', 'case_no'],
  way: 'desc',
  after: (cursor, parameters) => {
    const [createdAt, caseNo] = decodeCursor(cursor, 2).map((part) => parameters.add(part));
    return (table) => `(${table}.created_at, ${table}.case_no) < (${createdAt}::timestamptz, ${caseNo})`;
  },
  keyOf: ({ createdAt, caseNo }) => [createdAt?.toISOString(), caseNo],
};
