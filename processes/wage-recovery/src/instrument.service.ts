import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/statutory-time';
import { type Instrument, InstrumentRepository } from './instrument.repository.js';

export interface ReviewPaper {
  jobKey: string;
  caseNo: string;
  agreement: { id: string; amount: number };
  paperNo: string;
  servedOn: CivilDate;
}

export interface ServedAward {
  jobKey: string;
  caseNo: string;
  awardNo: string;
  /** `mediated`: the tribunal's mediation paper instead of an award. */
  hearingOutcome: string;
  /** In fen. */
  awardAmount: number;
  servedOn: CivilDate;
}

/** Registers the papers by which a claim can be enforced. */
@Injectable()
export class InstrumentService {
  constructor(private readonly instruments: InstrumentRepository) {}

  /** The mediation paper after arbitral review: enforceable once both sides have signed for it (办案规则§76). */
  registerReview({ jobKey, caseNo, agreement, paperNo, servedOn }: ReviewPaper): Promise<Instrument> {
    return this.instruments.register({
      jobKey,
      caseNo,
      kind: 'arb-review',
      no: paperNo,
      amount: agreement.amount,
      effectiveOn: servedOn,
      agreementId: agreement.id,
    });
  }

  /** An award or a mediation paper of the tribunal; counted from the day of service. */
  recordAward({
    jobKey,
    caseNo,
    awardNo,
    hearingOutcome,
    awardAmount,
    servedOn,
  }: ServedAward): Promise<Instrument> {
    return this.instruments.register({
      jobKey,
      caseNo,
      kind: hearingOutcome === 'mediated' ? 'arb-mediation' : 'award',
      no: awardNo,
      amount: awardAmount,
      effectiveOn: servedOn,
      agreementId: null,
    });
  }
}
