import { Injectable } from '@nestjs/common';
import { EngineService, IncidentGoneError } from '@app/engine';
import type { JobKey } from '@app/kernel';
import { DataSource } from 'typeorm';
import { findOpenIncidents, findSince } from './repair-place.queries.js';
import type { TakenItem } from './repair.entity.js';
import { RepairRepository } from './repair.repository.js';
import { RecordsAwaitedError, StoppedAgainError } from './repairs.errors.js';

const RETRIES = 3;
/** Between two looks; longer where the records stay away. */
export const LOOK_SECONDS = 0.5;
const LATE_SECONDS = 5;
const SOON_ATTEMPTS = 8;
/** So often a case is seen to go on before that is believed: what stops at once does so in the same records, or the next. */
const LOOKS = 2;
/** The same while a job tries again, which it does three times within some seconds. */
const LOOKS_AT_JOB = 24;

/** Lets what stands still try again, and looks whether it goes on. */
@Injectable()
export class RepairRetries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repairs: RepairRepository,
    private readonly engine: EngineService,
  ) {}

  async send(item: TakenItem): Promise<void> {
    const incidents = await findOpenIncidents(this.dataSource, item.caseNo);
    for (const { incidentKey, jobKey } of incidents) {
      try {
        await this.engine.resolveIncident(incidentKey, (jobKey ?? undefined) as JobKey | undefined, RETRIES);
      } catch (error) {
        // somebody was faster, or it was done before a crash
        if (!(error instanceof IncidentGoneError)) throw error;
      }
    }
    if (incidents.length === 0) return;
    item.progress = { ...item.progress, retried: incidents.map(({ incidentKey }) => incidentKey) };
    await this.repairs.keep(item.id, item.progress);
  }

  /** Whether the case goes on; false where that is not known yet. STOPPED_AGAIN, RECORDS_AWAITED. */
  async goesOn({ id, caseNo, progress, attempts }: TakenItem): Promise<boolean> {
    const { retried = [], looks = 0 } = progress;
    if (retried.length === 0) return true;
    const { isLate, isTrying, errorType, errorMessage } = await findSince(this.dataSource, caseNo, retried);
    if (errorType !== null) throw new StoppedAgainError({ errorType, errorMessage: errorMessage ?? '' });
    if (isLate) throw new RecordsAwaitedError(attempts < SOON_ATTEMPTS ? LOOK_SECONDS : LATE_SECONDS);
    if (looks + 1 >= (isTrying ? LOOKS_AT_JOB : LOOKS)) return true;
    await this.repairs.keep(id, { ...progress, looks: looks + 1 });
    return false;
  }
}
