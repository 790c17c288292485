import { Injectable } from '@nestjs/common';
import { type AuditAction, recordAct } from '@app/audit';
import { CaseHeadRepository, CaseService, type CaseSight, CaseSightService } from '@app/cases';
import { type Transaction, inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { NewDelivery } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import type { IssuedDocument } from './document.entity.js';
import { DocumentService } from './document.service.js';
import type { Paper, PaperCheck, PaperFile, PaperList } from './paper.entity.js';
import { PaperSources } from './paper-sources.js';
import { type HeldPaper, type PaperPlace, PaperRepository } from './paper.repository.js';
import {
  PaperIssuedByOthersError,
  PaperNotFoundError,
  PaperNotYoursError,
  PaperReplacedError,
  PaperVoidError,
  unknownProof,
} from './papers.errors.js';

/** The papers of a case for people: read, made void, issued again. Both the void one and its successor stay. */
@Injectable()
export class PaperService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly heads: CaseHeadRepository,
    private readonly papers: PaperRepository,
    private readonly sources: PaperSources,
    private readonly documents: DocumentService,
    private readonly deliveries: DeliveryRepository,
    private readonly delivery: DeliveryService,
    private readonly clock: Clock,
  ) {}

  /** Every numbered paper of a case that the person reads, by date; throws CASE_NOT_FOUND. */
  async list(actor: Actor, caseNo: string): Promise<PaperList> {
    const sight = await this.sightOf(actor, caseNo);
    const [issued, deliveries, kept, mayDeliver, words] = await Promise.all([
      this.papers.list(sight),
      this.deliveries.ofCase(caseNo, actor.username),
      this.sources.papersOf(caseNo),
      this.worksOn(actor, caseNo),
      this.cases.instanceWords(caseNo),
    ]);
    const delivered = issued.map(({ instanceKey, isOwn, ...paper }): Paper => {
      const { place = null, placeEn = null } = words.get(instanceKey ?? '') ?? {};
      const mayChange = mayDeliver && isOwnPaper(actor, isOwn);
      return { ...paper, place, placeEn, deliveries: deliveries.get(paper.id ?? '') ?? [], mayChange };
    });
    const items = [...delivered, ...kept.map((paper): Paper => ({ ...NO_FILE, ...paper }))];
    return { items: items.sort((a, b) => a.issuedOn.localeCompare(b.issuedOn)), mayDeliver };
  }

  /** Throws CASE_NOT_FOUND, PAPER_NOT_FOUND. */
  async read(actor: Actor, place: PaperPlace): Promise<PaperFile> {
    const found = await this.papers.content(await this.sightOf(actor, place.caseNo), place.id);
    if (found === undefined) throw new PaperNotFoundError();
    const { title, no, issuedOn, content, data } = found;
    if (content !== null) return { name: `${title} ${no}.pdf`, mediaType: 'application/pdf', content };
    const lines = [
      title,
      no,
      issuedOn,
      '',
      ...Object.values(data).filter((value) => typeof value === 'string'),
    ];
    const text = Buffer.from(`${lines.join('\n')}\n`);
    return { name: `${title} ${no}.txt`, mediaType: 'text/plain; charset=utf-8', content: text };
  }

  /** What a code on a paper says; throws PAPER_NOT_FOUND. */
  async check(checkCode: string): Promise<PaperCheck> {
    const found = CHECK_CODE.test(checkCode)
      ? await this.papers.byCheckCode(checkCode.toUpperCase())
      : undefined;
    if (found === undefined) throw new PaperNotFoundError();
    return found;
  }

  /** Throws CASE_NOT_FOUND, PAPER_NOT_FOUND, PAPER_NOT_YOURS, PAPER_ISSUED_BY_OTHERS, PAPER_VOID. */
  async makeVoid(actor: Actor, place: PaperPlace, reason: string): Promise<void> {
    await this.changeOwn(actor, place, async (tx, paper) => {
      if (paper.isVoid) throw new PaperVoidError(paper.no);
      await this.voidAs(tx, actor, { ...place, paper, reason });
    });
  }

  /**
   * Issues a paper again with what is known of the case now; the old one is void then. Throws as `makeVoid`, and
   * PAPER_REPLACED, PAPER_DATA_MISSING, PAPER_TEMPLATE_FAULTY.
   */
  async reissue(actor: Actor, place: PaperPlace, reason: string): Promise<void> {
    await this.changeOwn(actor, place, async (tx, paper) => {
      if (paper.replacedBy !== null) throw new PaperReplacedError(paper.no, paper.replacedBy);
      if (!paper.isVoid) await this.voidAs(tx, actor, { ...place, paper, reason });
      const { caseNo } = place;
      const variables = await this.heads.variablesOf(caseNo);
      const successor = await this.documents.reissue(
        tx,
        { caseNo, templateCode: paper.templateCode, variables },
        paper.id,
      );
      await this.note(tx, actor, 'PAPER_REISSUED', {
        ...place,
        details: { from: paper.no, to: successor.no, reason },
      });
    });
  }

  /**
   * Records to whom a paper was delivered. Throws as `change` and PAPER_VOID, and INVALID_INPUT for a day that cannot be, or for a
   * proof that the case does not have or the person does not read.
   */
  async recordDelivery(actor: Actor, place: PaperPlace, delivery: NewDelivery): Promise<void> {
    const isRead = await this.sights.attachmentsRead(await this.sightOf(actor, place.caseNo));
    if (delivery.proofFile != null && !isRead(delivery.proofFile)) throw unknownProof();
    await this.change(actor, place, (tx, paper) =>
      this.delivery.recordAs(tx, actor, place.caseNo, paper, delivery),
    );
  }

  /** Takes back a delivery that the person recorded; it stays to be read. Throws as `change`, and DELIVERY_NOT_YOURS. */
  async takeBackDelivery(
    actor: Actor,
    place: PaperPlace & { deliveryId: string },
    reason: string,
  ): Promise<void> {
    await this.change(actor, place, (tx, paper) =>
      this.delivery.takeBackAs(tx, actor, { ...place, paper }, reason),
    );
  }

  /** Of a paper that a unit of the person issued, or for administrators; throws as `change`, and PAPER_ISSUED_BY_OTHERS. */
  private changeOwn(
    actor: Actor,
    place: PaperPlace,
    act: (tx: Transaction, paper: HeldPaper) => Promise<void>,
  ): Promise<void> {
    return this.change(actor, place, (tx, paper) => {
      if (!isOwnPaper(actor, paper.isOwn)) throw new PaperIssuedByOthersError(paper.no);
      return act(tx, paper);
    });
  }

  /** CASE_NOT_FOUND, PAPER_NOT_FOUND, PAPER_NOT_YOURS. */
  private async change(
    actor: Actor,
    place: PaperPlace,
    act: (tx: Transaction, paper: HeldPaper) => Promise<void>,
  ): Promise<void> {
    const sight = await this.sightOf(actor, place.caseNo);
    if (!(await this.worksOn(actor, place.caseNo))) throw new PaperNotYoursError();
    await inTransaction(this.dataSource, async (tx) => {
      const paper = await this.papers.hold(tx, sight, place.id);
      if (paper === undefined) throw new PaperNotFoundError();
      await act(tx, paper);
    });
  }

  private async voidAs(tx: Transaction, actor: Actor, { caseNo, id, paper, reason }: Voiding): Promise<void> {
    await this.papers.makeVoid(tx, id, { by: actor.username, at: this.clock.now(), reason });
    await this.note(tx, actor, 'PAPER_VOIDED', {
      caseNo,
      id,
      details: { name: `${paper.title} ${paper.no}`, reason },
    });
  }

  private async sightOf(actor: Actor, caseNo: string): Promise<CaseSight> {
    await this.cases.summary(actor, caseNo);
    return this.sights.of(actor, caseNo);
  }

  /** Whoever works on a case, and administrators. */
  private async worksOn(actor: Actor, caseNo: string): Promise<boolean> {
    return actor.isAdministrator || (await this.heads.isWorkOf(actor, caseNo));
  }

  private note(
    tx: Transaction,
    by: Actor,
    action: AuditAction,
    { caseNo, id, details }: Noted,
  ): Promise<void> {
    const at = this.clock.now();
    return recordAct(tx, { by, at, action, objectKind: 'paper', objectId: id, caseNo, details });
  }
}

// helpers

function isOwnPaper({ isAdministrator }: Actor, isOwn: boolean): boolean {
  return isOwn || isAdministrator;
}

const CHECK_CODE = /^[\dA-Z-]{1,40}$/i;

interface Voiding extends PaperPlace {
  paper: HeldPaper;
  reason: string;
}

interface Noted extends PaperPlace {
  details: Record<string, string>;
}

const NO_FILE: Omit<Paper, keyof IssuedDocument> = {
  mayChange: false,
  id: null,
  state: 'kept',
  ...{ place: null, placeEn: null },
  mediaType: null,
  pages: null,
  templateVersion: null,
  deliveries: [],
  checkCode: null,
  sha256: null,
  voidedAt: null,
  voidedBy: null,
  voidReason: null,
  replaces: null,
  replacedBy: null,
};
