import type { TimeOf } from '@app/models';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an administrator decided about the promise of a stage; a later one supersedes, nothing is overwritten. */
@Entity('promise_setting')
export class PromiseSettingEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text', { name: 'process_id' }) processId: string;
  @Column('text', { name: 'stage_code' }) stageCode: string;
  /** A period, e.g. `5 working_day`; null returns to the promise of the model. */
  @Column('text', { name: 'promised_limit', nullable: true }) promisedLimit: string | null;
  @Column('text') reason: string;
  @Column('text', { name: 'set_by' }) setBy: string;
  /** On the engine's clock: it is for cases that start then or later. */
  @Column('timestamp with time zone', { name: 'set_at' }) setAt: Date;
}

/** The same as it is shown: `setBy` is the name of the person. */
export type PromiseSetting = PromiseSettingEntity;

/** A stage of a deployed model, as its newest version declares it. */
export interface PromisedStage {
  processId: string;
  processName: string;
  processNameEn: string | null;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  timeOf: TimeOf;
  legalBasis: string | null;
  /** A period or a FEEL expression; null where the law sets none. */
  statutoryLimit: string | null;
  promisedLimit: string | null;
}

/** The promise that was in force for a stage of an instance when the case of the instance started. */
export interface PromiseOfInstance {
  processInstanceKey: string;
  stageCode: string;
  promisedLimit: string | null;
  setAt: Date;
}
