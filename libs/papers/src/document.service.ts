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
import { type PaperIdentity, PaperPress, type PressedPaper } from './paper-press.service.js';
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
    const cause = { jobKey, elementInstanceKey, replacesId: null };
    return this.numbered(prepared, (attempt) =>
      inTransaction(this.dataSource, (tx) => this.issueIn(tx, cause, prepared, attempt)),
    );
  }

  /** Issues a paper in the place of another one, in the transaction that makes that one void. Throws as `issue`. */
  async reissue(
    tx: Transaction,
    request: Omit<DocumentRequest, 'jobKey' | 'elementInstanceKey'>,
    replacesId: string,
  ): Promise<IssuedDocument> {
    const prepared = await this.prepare(request);
    const cause = { jobKey: null, elementInstanceKey: null, replacesId };
    return this.numbered(prepared, (attempt) => this.issueIn(tx, cause, prepared, attempt), tx);
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

  /**
   * A number stands on its paper, and a series has no gaps: a paper is set under the number that comes next, which nobody
   * is kept from meanwhile, and set again when another one took it. After some times it is set while the series waits.
   */
  private async numbered(
    prepared: Prepared,
    issue: (attempt: Attempt) => Promise<IssuedDocument | undefined>,
    tx?: Transaction,
  ): Promise<IssuedDocument> {
    for (let times = 1; ; times += 1) {
      const issued = await issue({ set: await this.set(prepared, tx), isLast: times >= MOST_ATTEMPTS });
      if (issued !== undefined) return issued;
    }
  }

  /** Nothing where another paper took the number, and there is another attempt. */
  private async issueIn(
    tx: Transaction,
    cause: Cause,
    prepared: Prepared,
    { set, isLast }: Attempt,
  ): Promise<IssuedDocument | undefined> {
    const { no: given, head, template, data } = prepared;
    await this.documents.lockSeries(tx, set.series);
    const issued = await this.findIssued(tx, cause);
    if (issued !== undefined) return issued;
    const isTaken = given === undefined && (await this.documents.nextNumber(set.series, tx)) !== set.no;
    if (isTaken && !isLast) return undefined;
    const { no, issuedOn, issuedAt, series, pressed } = isTaken ? await this.set(prepared, tx) : set;
    if (given === undefined) await this.documents.takeNumber(tx, series);
    const document = { no, title: template.contract.title, issuedOn };
    await this.documents.insert(tx, {
      ...{ ...document, ...pressed, ...cause, issuedAt, caseNo: head.caseNo, data: data.values },
      ...{ templateCode: template.code, templateVersion: template.version },
    });
    return document;
  }

  /** Sets a paper under its number, or the one that comes next. */
  private async set({ no: given, head, template, data }: Prepared, tx?: Transaction): Promise<SetPaper> {
    const issuedAt = this.clock.now();
    const issuedOn = civilDayOf(issuedAt.getTime());
    const series = seriesOf(template.contract, head.townName, issuedOn);
    const no = given ?? (await this.documents.nextNumber(series, tx));
    const pressed = await this.press.press(template, data, { no, issuedOn, issuedAt });
    return { no, issuedOn, issuedAt, series, pressed };
  }

  private async findIssued(tx: Transaction, { jobKey }: Cause): Promise<IssuedDocument | undefined> {
    return jobKey === null ? undefined : this.documents.findByJob(tx, jobKey);
  }
}

// helpers

/** Why a paper is issued: a job of the model, or a person who replaces another one. */
type Cause = Pick<NewDocument, 'jobKey' | 'elementInstanceKey' | 'replacesId'>;

/** A paper that is set, and not yet numbered for good. */
interface SetPaper extends PaperIdentity {
  series: string;
  pressed: PressedPaper;
}

interface Attempt {
  set: SetPaper;
  isLast: boolean;
}

const MOST_ATTEMPTS = 3;

interface Prepared {
  no?: string;
  head: CaseHead;
  template: StoredPaperTemplate;
  data: PaperData;
}
