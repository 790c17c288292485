import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { CaseHeadRepository } from './case-head.repository.js';
import { type CaseLinkKind, CaseLinkRepository } from './case-link.repository.js';

/** Notes which cases belong together. */
@Injectable()
export class CaseLinkService {
  constructor(
    private readonly cases: CaseHeadRepository,
    private readonly links: CaseLinkRepository,
    private readonly clock: Clock,
  ) {}

  link(caseNo: string, kind: CaseLinkKind, linked: readonly string[]): Promise<void> {
    return this.links.link(caseNo, kind, linked, this.clock.now());
  }

  /** Notes that the case goes on within another one. Throws CASE_NOT_FOUND. */
  async merge(caseNo: string, into: string): Promise<void> {
    await this.cases.get(into);
    await this.link(caseNo, 'merged', [into]);
  }
}
