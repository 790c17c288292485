import type {
  CancelMode,
  CancelOptions,
  CancellationState,
  CancellationView,
  WaitingCancellation,
} from '@app/cases';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';
import { IsSeen } from '../http/seen-text.validator.js';

/** Why a case is cancelled. */
export class CancelCaseDto {
  /** @example 申请人撤回申请 */
  @IsString()
  @MinLength(1)
  @IsSeen()
  @MaxLength(500)
  reason: string;
}

/** What became of the wish to cancel. */
export class CancelAnswerDto {
  /** Being cancelled, or put before the approver because another unit holds the case. */
  @ApiProperty({ enum: ['cancelling', 'requested'] })
  state: 'cancelling' | 'requested';
}

/** What the approver says. */
export class DecideCancellationDto {
  @IsIn(['approve', 'refuse'])
  decision: 'approve' | 'refuse';

  /** Why; a refusal needs it. The person who asked reads it. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** A request to cancel a case that another unit holds. */
export class CancellationDto implements CancellationView {
  /** @example 12 */
  id: string;
  reason: string;
  requestedByName: string;
  requestedAt: Date;
  /** Unit whose group decides. */
  approverName: string;
  @ApiProperty({ enum: ['requested', 'approved', 'refused', 'withdrawn'] })
  state: CancellationState;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  /** Whether I decide. */
  canDecide: boolean;
  /** Whether I may take it back. */
  canWithdraw: boolean;
}

/** A request that waits for my decision. */
export class WaitingCancellationDto implements WaitingCancellation {
  caseNo: string;
  title: string;
  reason: string;
  requestedByName: string;
  requestedAt: Date;
}

/** What I may do about cancelling. */
export class CancelOptionsDto implements CancelOptions {
  /** At once, by asking the approver, or (null) nothing. */
  @ApiProperty({ enum: ['direct', 'request'], nullable: true })
  mode: CancelMode;
  /** The newest request, if there is any. */
  request: CancellationDto | null;
}
