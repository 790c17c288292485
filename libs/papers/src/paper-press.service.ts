import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseHead } from '@app/cases';
import { PapersConfig } from '@app/config';
import { type FeelFacts, FeelService } from '@app/feel';
import { type PaperData, type StoredPaperTemplate, paperData } from '@app/models';
import type { CivilDate } from '@app/statutory-time';
import { TypesettingService, qrRows } from '@app/typesetting';
import { newCheckCode } from './check-code.js';
import { PaperDataMissingError } from './papers.errors.js';

/** What makes one paper different from another of its kind. */
export interface PaperIdentity {
  no: string;
  issuedOn: CivilDate;
  issuedAt: Date;
}

/** A paper as it is kept. */
export interface PressedPaper {
  content: Buffer;
  sha256: string;
  pages: number;
  words: string;
  checkCode: string;
}

/** Makes papers of templates and the facts of cases. */
@Injectable()
export class PaperPress {
  constructor(
    private readonly feel: FeelService,
    private readonly typesetting: TypesettingService,
    private readonly config: PapersConfig,
  ) {}

  /** What a paper of this template says of a case; throws PAPER_DATA_MISSING. */
  async dataOf(
    { contract }: Pick<StoredPaperTemplate, 'contract'>,
    variables: FeelFacts,
    head: CaseHead,
  ): Promise<PaperData> {
    const { caseNo, title, townName, receivedOn } = head;
    const facts = { ...variables, case: { caseNo, title, townName, receivedOn } };
    const data = await this.feel.settle((feel) => paperData(contract, facts, feel));
    if (data.missing.length > 0) throw new PaperDataMissingError(contract.title, data.missing);
    return data;
  }

  /** Throws PAPER_TEMPLATE_FAULTY, TYPESETTING_UNAVAILABLE. */
  async press(
    { contract, source }: Pick<StoredPaperTemplate, 'contract' | 'source'>,
    { issuer, values }: PaperData,
    { no, issuedOn, issuedAt }: PaperIdentity,
  ): Promise<PressedPaper> {
    const checkCode = newCheckCode();
    const qr = qrRows(`${this.config.publicUrl}/check/${checkCode}`);
    const paper = { no, title: contract.title, issuer, issuedOn, checkCode, qr };
    const { pdf, text, pages } = await this.typesetting.typeset({
      ...{ source, issuedAt },
      data: { ...values, paper },
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { content: pdf, sha256, pages, words: text, checkCode };
  }
}
