import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate, CountUnit } from '@app/statutory-time';

export type TimeOf = 'department' | 'party';
export type StageRunState = 'open' | 'closed' | 'terminated';

/** One passage of a case through a stage, with the limits of the version that it runs on. */
@Entity('stage_run')
export class StageRun {
  @PrimaryColumn('bigint', { name: 'element_instance_key' })
  elementInstanceKey: string;

  @Column('bigint', { name: 'process_instance_key' })
  processInstanceKey: string;

  @Column('text', { name: 'case_no', nullable: true })
  caseNo: string | null;

  @Column('bigint', { name: 'definition_key' })
  definitionKey: string;

  @Column('text', { name: 'element_id' })
  elementId: string;

  @Column('text', { name: 'stage_code' })
  stageCode: string;

  @Column('text', { name: 'stage_name' })
  stageName: string;

  /** How often the case has entered this stage, this time included. */
  @Column('integer')
  round: number;

  @Column('text', { name: 'time_of' })
  timeOf: TimeOf;

  @Column('text', { nullable: true })
  responsible: string | null;

  @Column('text', { nullable: true })
  cards: string | null;

  @Column('text', { name: 'legal_basis', nullable: true })
  legalBasis: string | null;

  /** As a period, e.g. `15 calendar_day`; null where the law sets none. */
  @Column('text', { name: 'statutory_limit', nullable: true })
  statutoryLimit: string | null;

  @Column('text', { name: 'promised_limit', nullable: true })
  promisedLimit: string | null;

  /** The day of the legal fact that starts the time; it is not counted itself. */
  @Column('date', { name: 'clock_start_on' })
  clockStartOn: CivilDate;

  @Column('date', { name: 'clock_end_on', nullable: true })
  clockEndOn: CivilDate | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: CivilDate | null;

  @Column('date', { name: 'promised_due_on', nullable: true })
  promisedDueOn: CivilDate | null;

  /** A date rests on a year whose calendar is not published. */
  @Column('boolean')
  provisional: boolean;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('text')
  state: StageRunState;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** What could not be read of the limits, expressions or facts; null when all is well. */
  @Column('text', { nullable: true })
  fault: string | null;

  @Column('integer', { name: 'used_days', nullable: true })
  usedDays: number | null;

  @Column('text', { nullable: true })
  unit: CountUnit | null;

  @Column('integer', { name: 'saved_days', nullable: true })
  savedDays: number | null;

  @Column('integer', { name: 'saved_calendar_days', nullable: true })
  savedCalendarDays: number | null;
}
