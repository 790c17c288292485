import type { EventEnds } from '@app/models';
import { IsObject, IsString, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { LedgerStateDto } from '../ledger/ledger-state.dto.js';

/** A step in the words of the model. */
export class DrawnNameDto {
  /** @example 确认撤回 */
  name: string;
  nameEn: string | null;
}

/** What ends when an event comes. */
export class EventEndsDto extends DrawnNameDto {
  /** A stage, a task, another part of the work, or everything that its process does. */
  @ApiProperty({ enum: ['stage', 'task', 'part', 'process'] })
  kind: EventEnds['kind'];
}

/** An event that a case waits for and that I may report. */
export class ReportableEventDto {
  /**
   * By which it is reported.
   * @example 2251799813685284
   */
  eventKey: string;
  /**
   * In the diagram.
   * @example withdrawn
   */
  elementId: string;
  /** @example 申请人撤回 */
  name: string;
  nameEn: string | null;
  /** What is to be known, from the model. */
  documentation: string | null;
  /** The stage in which it is waited for. */
  stageName: string | null;
  stageNameEn: string | null;
  /** What ends by it; null where everything goes on. */
  ends: EventEndsDto | null;
  /** What comes next, where it has a name. */
  next: DrawnNameDto | null;
}

/** What I may report of a case now. */
export class ReportableEventsDto {
  items: ReportableEventDto[];
}

/** Form of an event; a day and a note where the model names none. */
export class EventFormDto {
  /** @example permit.withdrawn */
  id: string;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** An event with everything that is needed to report it. */
export class EventToReportDto extends ReportableEventDto {
  form: EventFormDto;
  /** Values of the case that the form's fields know. */
  values: Record<string, unknown>;
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger: LedgerStateDto | null;
}

/** What is reported. */
export class ReportEventDto {
  /**
   * Of the event, as the list has it.
   * @example 2251799813685284
   */
  @IsString()
  @Matches(/^\d{1,19}$/)
  eventKey: string;

  /**
   * Values by key of the form.
   * @example { "happenedOn": "2026-11-22", "note": "申请人当面撤回" }
   */
  @IsObject()
  variables: Record<string, unknown>;
}

/** A report that was taken; when it reaches the case, its record and timeline tell. */
export class ReportedEventDto {
  id: string;
}
