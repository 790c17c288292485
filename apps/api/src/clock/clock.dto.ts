import { IsNumber, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** The clock of the system. */
export class ClockDto {
  now: Date;
  /** @example 2026-11-22 */
  today: string;
  /** Milliseconds that it differs from the machine's; 0 in a real deployment. */
  offsetMs: number;
  /** Whether an administrator may move it forward. */
  clockControl: boolean;
}

/** How far the clock moves; at least one of the two. */
export class AdvanceClockDto {
  /** @example 24 */
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  @Max(24 * 366)
  hours?: number;

  /** @example 30 */
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  @Max(60 * 24 * 366)
  minutes?: number;
}
