import { Injectable } from '@nestjs/common';
import { type CaseHead, CaseHeadRepository } from '@app/cases';
import { type Transaction, inTransaction } from '@app/database';
import type { FeelFacts } from '@app/feel';
import { civilDayOf } from '@app/fields';
import { Clock } from '@app/kernel';
import { type PaperData, PaperTemplateService, type StoredPaperTemplate } from '@app/models';
import { DataSource } from 'typeorm';
import type { IssuedDocument, NewDocument } from './document.entity.js';
import { seriesOf } from './document-template.js';
import { DocumentRepository } from './document.repository.js';
import { PaperPress } from './paper-press.service.js';
import { TemplateUnknownError } from './papers.errors.js';

export interface DocumentRequest {
  jobKey: string;
  /** Of the step that issues it: which stage the paper belongs to, and so who reads it. */
  elementInstanceKey: string;
  caseNo: string;
  templateCode: string;
  /** The variables of the job; the contract of the template says what is read. */
  variables: FeelFacts;
  /** A number that was given already; otherwise the next one of the series. */
  no?: string;
}

/** Issues numbered papers. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseHeadRepository,
    private readonly documents: DocumentRepository,
    private readonly templates: PaperTemplateService,
    private readonly press: PaperPress,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a paper once for a job; a repeated delivery gets the same. Throws TEMPLATE_UNKNOWN, PAPER_DATA_MISSING,
   * PAPER_TEMPLATE_FAULTY.
   */
  async issue({ jobKey, elementInstanceKey, ...request }: DocumentRequest): Promise<IssuedDocument> {
    const prepared = await this.prepare(request);
    return inTransaction(this.dataSource, (tx) =>
      this.issueIn(tx, { jobKey, elementInstanceKey, replacesId: null }, prepared),
    );
  }

  /** Issues a paper in the place of another one, in the transaction that makes that one void. Throws as `issue`. */
  async reissue(
    tx: Transaction,
    request: Omit<DocumentRequest, 'jobKey' | 'elementInstanceKey'>,
    replacesId: string,
  ): Promise<IssuedDocument> {
    return this.issueIn(
      tx,
      { jobKey: null, elementInstanceKey: null, replacesId },
      await this.prepare(request),
    );
  }

  private async prepare({
    caseNo,
    templateCode,
    variables,
    no,
  }: Omit<DocumentRequest, 'jobKey' | 'elementInstanceKey'>): Promise<Prepared> {
    const head = await this.cases.get(caseNo);
    const template = await this.templates.newest(head.processId, templateCode);
    if (template === undefined) throw new TemplateUnknownError(templateCode);
    return { no, head, template, data: await this.press.dataOf(template, variables, head) };
  }

  private async issueIn(
    tx: Transaction,
    cause: Cause,
    { no: given, head, template, data }: Prepared,
  ): Promise<IssuedDocument> {
    const issuedAt = this.clock.now();
    const issuedOn = civilDayOf(issuedAt.getTime());
    const series = seriesOf(template.contract, head.townName, issuedOn);
    await this.documents.lockSeries(tx, series);
    const issued = await this.findIssued(tx, cause);
    if (issued !== undefined) return issued;
    const no = given ?? (await this.documents.nextNumber(tx, series));
    const pressed = await this.press.press(template, data, { no, issuedOn, issuedAt });
    const document = { no, title: template.contract.title, issuedOn };
    await this.documents.insert(tx, {
      ...{ ...document, ...pressed, ...cause, issuedAt, caseNo: head.caseNo, data: data.values },
      ...{ templateCode: template.code, templateVersion: template.version },
    });
    return document;
  }

  private async findIssued(tx: Transaction, { jobKey }: Cause): Promise<IssuedDocument | undefined> {
    return jobKey === null ? undefined : this.documents.findByJob(tx, jobKey);
  }
}

// helpers

/** Why a paper is issued: a job of the model, or a person who replaces another one. */
type Cause = Pick<NewDocument, 'jobKey' | 'elementInstanceKey' | 'replacesId'>;

interface Prepared {
  no?: string;
  head: CaseHead;
  template: StoredPaperTemplate;
  data: PaperData;
}
