import { type CivilDate, addMonths } from '@app/statutory-time';

/** A line of the catalogue of a file. */
export interface CatalogueEntry {
  no: number;
  title: string;
  documentNo: string | null;
  on: CivilDate | null;
}

const YEARS_OF_AN_AWARD = 10;
const YEARS_OF_OTHERS = 5;

/** Until when a file is kept: award files 10 years at least, mediation and other files 5 (办案规则§24). */
export function retainUntil(archivedOn: CivilDate, kinds: readonly string[]): CivilDate {
  return addMonths(archivedOn, 12 * (kinds.includes('award') ? YEARS_OF_AN_AWARD : YEARS_OF_OTHERS));
}

/** Numbers the papers of a file: the application first, then by date, the proofs of payment last (办案规则§22). */
export function catalogueOf(
  receivedOn: CivilDate,
  papers: readonly { no: string; title: string; issuedOn: CivilDate }[],
  hasPayments: boolean,
): CatalogueEntry[] {
  const entries = [
    { title: '诉求登记表', documentNo: null, on: receivedOn },
    { title: '身份证明与证据材料', documentNo: null, on: receivedOn },
    ...papers.map(({ no, title, issuedOn }) => ({ title, documentNo: no, on: issuedOn })),
    ...(hasPayments ? [{ title: '工资支付凭证', documentNo: null, on: null }] : []),
    { title: '销号审批表', documentNo: null, on: null },
  ];
  return entries.map((entry, index) => ({ no: index + 1, ...entry }));
}
