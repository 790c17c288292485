import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { mayShowNumbers } from './case-numbers.queries.js';
import { CaseRecordService } from './case-record.service.js';
import { CaseSightService } from './case-sight.service.js';
import { CaseService } from './case.service.js';
import { NumbersNotYoursError } from './cases.errors.js';

/** Shows numbers of people whole to whoever must use them, and notes who looked at what and why. */
@Injectable()
export class CaseNumbersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly records: CaseRecordService,
    private readonly sights: CaseSightService,
    private readonly clock: Clock,
  ) {}

  /** Whether the person may see them whole. Who may see the case has been asked by the caller. */
  mayShow(actor: Actor, caseNo: string): Promise<boolean> {
    return mayShowNumbers(this.dataSource, actor, caseNo);
  }

  /**
   * What is masked of a piece of work (the id of its entry; empty for the registration), whole. It is noted first: what
   * cannot be noted is not shown. CASE_NOT_FOUND, NUMBERS_NOT_YOURS.
   */
  async show(
    actor: Actor,
    caseNo: string,
    { entryId, reason }: { entryId: string; reason: string },
  ): Promise<Record<string, unknown>> {
    await this.cases.summary(actor, caseNo);
    if (!(await this.mayShow(actor, caseNo))) throw new NumbersNotYoursError();
    const { values, name } = await this.records.masked(await this.sights.of(actor, caseNo), entryId);
    await inTransaction(this.dataSource, (tx) =>
      recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'NUMBERS_SHOWN', objectKind: 'case', objectId: caseNo },
        ...{ caseNo, reason, details: { name, fields: Object.keys(values) } },
      }),
    );
    return values;
  }
}
