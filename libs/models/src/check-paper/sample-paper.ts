import type { CivilDate } from '@app/statutory-time';
import { qrRows } from '@app/typesetting';
import type { PaperContract } from '../paper-contract.js';
import type { PaperData } from '../paper-data.js';

/** What `case` is in a sample, as far as the sample does not say it. */
const SAMPLE_CASE = {
  caseNo: '330000-SAMPLE-20260302-00001',
  title: '示例案件',
  townName: '示例镇',
  receivedOn: '2026-03-02',
};

/** The facts of a case that does not exist. */
export function sampleFacts({ sample }: PaperContract): Record<string, unknown> {
  const ofCase = sample['case'];
  return { ...sample, case: { ...SAMPLE_CASE, ...(typeof ofCase === 'object' ? ofCase : {}) } };
}

/** What a template is given for a paper that is never issued: its number, code and QR code say so. */
export function samplePaper(
  { title, series }: PaperContract,
  { issuer, values }: PaperData,
  issuedOn: CivilDate,
): Record<string, unknown> {
  const no = `示例${series}〔${issuedOn.slice(0, 4)}〕0号`;
  return { ...values, paper: { no, title, issuer, issuedOn, checkCode: '样张', qr: qrRows('样张') } };
}
