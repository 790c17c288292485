import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsCivilDate } from '../http/civil-date.validator.js';

const STATES = ['playing', 'finished', 'failed'] as const;

/** How far the demonstration has been played. */
export class DemonstrationDto {
  /** playing, finished or failed. */
  @IsIn(STATES)
  state: (typeof STATES)[number];

  /** @example 40 */
  @IsInt()
  @Min(0)
  @Max(100)
  percent: number;

  /** @example 2026-05-22 */
  @IsCivilDate()
  startedOn: string;

  /** @example 2026-11-22 */
  @IsCivilDate()
  endsOn: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  message?: string | null;
}

/** Whether the engine and the tables have come to rest. */
export class QuietDto {
  quiet: boolean;
  /** Service and rule tasks that are active. */
  activeJobs: number;
  /** Accepted commands that are not confirmed, starts of cases included. */
  pendingCommands: number;
  /** Milliseconds since the last record came in. */
  lagMs: number;
}
