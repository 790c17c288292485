import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { CaseLinkService } from '@app/cases';
import { Clock } from '@app/kernel';
import { type ClaimIdentity, ClaimRepository } from './claim.repository.js';
import { type LimitationFinding, type LimitationQuestion, judgeLimitation } from './limitation.rules.js';

export interface ClaimPlace {
  townCode: string;
  workTownCode?: string | null;
}

export interface Overlap {
  /** The earlier open case of the same person; null when there is none. */
  duplicateOf: string | null;
  /** Earlier open cases of other people against the same employer. */
  similar: string[];
}

/** What is found out about a claim when it is registered: whose it is, whether in time, whether known already. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly links: CaseLinkService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** Judges place and time of a claim, and notes the finding with the case. */
  async judge(caseNo: string, place: ClaimPlace, question: LimitationQuestion): Promise<LimitationFinding> {
    const { townCode, workTownCode } = place;
    const isElsewhere = typeof workTownCode === 'string' && workTownCode !== '' && workTownCode !== townCode;
    const finding = judgeLimitation(
      question,
      {
        isOwnTown: await this.claims.isTown(townCode),
        workTown: isElsewhere
          ? { code: workTownCode, isOfCounty: await this.claims.isTown(workTownCode) }
          : undefined,
      },
      await this.calendars.current(),
    );
    await this.claims.saveLimitation(caseNo, finding, this.clock.now());
    return finding;
  }

  /** Looks for earlier open cases against the same employer for an overlapping time, and links them. */
  async findOverlap(claim: ClaimIdentity): Promise<Overlap> {
    const found = await this.claims.findOverlapping(claim);
    const duplicateOf = found.find(({ isSamePerson }) => isSamePerson)?.caseNo ?? null;
    const similar = found.filter(({ isSamePerson }) => !isSamePerson).map(({ caseNo }) => caseNo);
    if (duplicateOf !== null) await this.links.link(claim.caseNo, 'duplicate', [duplicateOf]);
    await this.links.link(claim.caseNo, 'similar', similar);
    return { duplicateOf, similar };
  }
}
