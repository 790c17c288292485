import { type CivilDate, addMonths } from '@app/statutory-time';

/** A line of the catalogue of a file. */
export interface CatalogueEntry {
  no: number;
  title: string;
  documentNo: string | null;
  on: CivilDate | null;
}

/** What a model says of its files. */
export interface FilingRules {
  /** The characters of the series of archive numbers. */
  series: string;
  /** Titles without a number that stand before and behind the numbered papers. */
  first: readonly string[];
  last: readonly string[];
  /** Title of the proofs of payment, where payments were recorded. */
  payments: string;
  retainYears: number;
}

/** Of models that say nothing of their files: they are kept as long as any. */
export const FILING_RULES: FilingRules = {
  series: '档',
  first: ['登记表'],
  last: [],
  payments: '支付凭证',
  retainYears: 10,
};

/** The last day on which a file is kept. */
export function retainUntil(archivedOn: CivilDate, years: number): CivilDate {
  return addMonths(archivedOn, 12 * years);
}

/** Numbers the papers of a file: what it began with, the papers by date, the proofs of payment, what it ended with. */
export function catalogueOf(
  { first, last, payments }: FilingRules,
  receivedOn: CivilDate,
  papers: readonly { no: string; title: string; issuedOn: CivilDate }[],
  hasPayments: boolean,
): CatalogueEntry[] {
  const entries = [
    ...first.map((title) => ({ title, documentNo: null, on: receivedOn })),
    ...papers.map(({ no, title, issuedOn }) => ({ title, documentNo: no, on: issuedOn })),
    ...[...(hasPayments ? [payments] : []), ...last].map((title) => ({ title, documentNo: null, on: null })),
  ];
  return entries.map((entry, index) => ({ no: index + 1, ...entry }));
}
