import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { PartyWindowRepository } from '@app/cases';
import { type Transaction, inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { DocumentRepository, type DocumentTemplate, seriesOf } from '@app/papers';
import { type CivilDate, type Period, endOfDayInstant, stageTiming } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { type Agreement, AgreementRepository } from './agreement.repository.js';
import { type AgreementDraft, type SoundAgreement, soundAgreement } from './agreement.rules.js';
import type { Claim } from './claim.entity.js';
import { ClaimRepository } from './claim.repository.js';

/** The parties may apply for arbitral review within 15 days of the agreement taking effect (办案规则§74). */
const REVIEW_WINDOW: Period = { amount: 15, unit: 'calendar_day' };
const REVIEW_WINDOW_CODE = 'A1';

const AGREEMENT_PAPER: DocumentTemplate = { series: '调协字', title: '调解协议书' };

export interface AgreementWithWindow extends Agreement {
  /** Last day on which review may be applied for. */
  reviewWindowDueOn: CivilDate;
  /** The instant after that day in Asia/Shanghai, for a timer of the engine. */
  reviewWindowDueAt: string;
}

export interface AgreementRequest {
  jobKey: string;
  caseNo: string;
  draft: AgreementDraft;
  /** The amount claimed as it stands now, in fen; else the registered one is taken. */
  claimedFen?: number | null;
}

/** Puts mediation agreements into force: contract-strength papers from the day on which both sides signed (调解仲裁法§14). */
@Injectable()
export class AgreementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly claims: ClaimRepository,
    private readonly agreements: AgreementRepository,
    private readonly windows: PartyWindowRepository,
    private readonly documents: DocumentRepository,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Checks a draft and stores it once for a job, with a number and the review window; throws AGREEMENT_INVALID. */
  async conclude({ jobKey, caseNo, draft, claimedFen }: AgreementRequest): Promise<AgreementWithWindow> {
    const claim = await this.claims.get(caseNo);
    const sound = soundAgreement(draft, {
      claimedFen: claimedFen ?? claim.amountFen,
      today: this.clock.today(),
    });
    const window = await this.reviewWindow(sound.signedOn);
    return inTransaction(this.dataSource, async (tx) => {
      const agreement = await this.store(tx, jobKey, claim, sound);
      await this.windows.save(tx, { caseNo, code: REVIEW_WINDOW_CODE, ...window });
      return {
        ...agreement,
        reviewWindowDueOn: window.dueOn,
        reviewWindowDueAt: endOfDayInstant(window.dueOn),
      };
    });
  }

  private async store(
    tx: Transaction,
    jobKey: string,
    claim: Claim,
    sound: SoundAgreement,
  ): Promise<Agreement> {
    const series = seriesOf(AGREEMENT_PAPER, claim.townName, this.clock.today());
    await this.documents.lockSeries(tx, series);
    const stored = await this.agreements.findByJob(tx, jobKey);
    if (stored !== undefined) return stored;
    return this.agreements.insert(tx, {
      ...sound,
      jobKey,
      caseNo: claim.caseNo,
      no: await this.documents.takeNumber(tx, series),
      effectiveOn: sound.signedOn,
      createdAt: this.clock.now(),
    });
  }

  private async reviewWindow(anchorOn: CivilDate) {
    const calendar = await this.calendars.current();
    const { dueOn, provisional } = stageTiming({ limit: REVIEW_WINDOW, start: anchorOn, calendar });
    return { anchorOn, dueOn: dueOn ?? anchorOn, provisional };
  }
}
