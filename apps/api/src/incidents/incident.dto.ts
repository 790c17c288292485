import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** Which incidents are asked for. */
export class IncidentQueryDto {
  /** Open incidents only, resolved ones only, or all. */
  @MayBeAbsent()
  @IsIn(['open', 'resolved'])
  state?: 'open' | 'resolved';
}

/** A place at which a case cannot go on without help. */
export class IncidentDto {
  /** @example 2251799813685301 */
  incidentKey: string;
  /** @example 330681-GZWQ-20261122-00001 */
  caseNo: string | null;
  /** The instance that stands still: of the case itself, or one that it called. */
  processInstanceKey: string;
  /** @example VerifyAgreement */
  elementId: string;
  /** Name of the step as drawn. */
  elementName: string;
  elementNameEn: string | null;
  caseTitle: string | null;
  /** @example wage-recovery */
  processId: string | null;
  /** Version of the model on which the case runs. */
  version: number | null;
  /** When the administrators were told; null as long as they were not. */
  toldAt: Date | null;
  /** @example JOB_NO_RETRIES */
  errorType: string;
  /** The engine's own sentence, which may quote values of the case; for administrators, null for everybody else. */
  errorMessage: string | null;
  state: 'open' | 'resolved';
  createdAt: Date;
  resolvedAt: Date | null;
}

/** A record of the engine that could not be digested; nothing is lost, its case can be built again. */
export class DeadRecordDto {
  id: string;
  partitionId: number | null;
  position: string | null;
  /** Which projection failed. */
  projection: string;
  error: string;
  /**
   * The case that it tells of; null for a deployment, and for what is no record.
   * @example 330681-GZWQ-20261122-00001
   */
  caseNo: string | null;
  receivedAt: Date;
  replayedAt: Date | null;
  /** Whether its case was built again after it was set aside; null where it had written nothing. */
  @ApiProperty({ enum: ['waiting', 'done', 'failed'], nullable: true })
  rebuildState: 'waiting' | 'done' | 'failed' | null;
  /** When that was done, or is tried next. */
  rebuildAt: Date | null;
  /** Why it was not done; a code. */
  rebuildFault: string | null;
}
