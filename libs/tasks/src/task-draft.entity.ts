import { STORABLE_JSON } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person typed into the form of a task and has not sent. */
@Entity('task_draft')
export class TaskDraftEntity {
  @PrimaryColumn('bigint', { name: 'task_key' }) taskKey: string;
  @PrimaryColumn('text') username: string;
  @Column('jsonb', { transformer: STORABLE_JSON }) entered: object;
  @Column('timestamp with time zone', { name: 'saved_at' }) savedAt: Date;
}
