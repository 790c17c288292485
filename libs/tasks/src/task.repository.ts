import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import type { CivilDate } from '@app/statutory-time';
import { DataSource, type Repository } from 'typeorm';
import { TaskDraftEntity } from './task-draft.entity.js';
import type { TaskPending } from './task.entity.js';

/** An open task and who has it. */
export interface HeldTask {
  taskKey: string;
  caseNo: string | null;
  assignee: string;
  /** Whether a group can take it. */
  hasGroups: boolean;
  /** Where the person works; null where nowhere. */
  unitCode: string | null;
}

/** Writes what people do with tasks before the engine's log tells of it: marks and drafts. */
@Injectable()
export class TaskRepository {
  constructor(
    @InjectRepository(TaskDraftEntity) private readonly drafts: Repository<TaskDraftEntity>,
    private readonly dataSource: DataSource,
  ) {}

  /** Remembers a command that the engine accepted; a later one replaces it. */
  async mark(
    taskKey: string,
    command: TaskPending,
    username: string,
    tx: Transaction = this.dataSource.manager,
  ): Promise<void> {
    await tx.query(
      `insert into task_command (task_key, command, username) values ($1, $2, $3)
       on conflict (task_key) do update
         set command = excluded.command, username = excluded.username, at = clock_timestamp()`,
      [taskKey, command, username],
    );
  }

  /**
   * Open tasks that a deactivated person has, or one who had a post by which he took it and holds none such on this day;
   * but those whose return was just ordered. Posts are ended, not removed, so that it shows who had one.
   */
  async heldByGone(limit: number, today: CivilDate): Promise<HeldTask[]> {
    return this.dataSource.query(
      `with held as materialized (select username, unit_code || '/' || role as name from held_role($2)),
            lost as materialized (
         select username, unit_code || '/' || role as name from published.user_role
         union select stand_in, unit_code || '/' || role from published.post_stand_in
         except select username, name from held),
            gone as (select username from published.app_user where disabled union select username from lost)
       select t.task_key as "taskKey", t.case_no as "caseNo", t.assignee,
              cardinality(t.candidate_groups) > 0 as "hasGroups",
              (select min(p.unit_code collate "C") from published.user_role p where p.username = u.username) as "unitCode"
         from gone join published.app_user u using (username)
         join task t on t.assignee = u.username and t.state = 'open'
        where (u.disabled or exists (select from lost l where l.username = u.username and l.name = any(t.candidate_groups))
                 and not exists (select from held h where h.username = u.username and h.name = any(t.candidate_groups)))
          and not exists (select 1 from task_command m where m.task_key = t.task_key and m.command <> 'claiming')
        order by t.task_key limit $1`,
      [limit, today],
    );
  }

  /** Remembers that the engine takes these tasks from whoever has them. */
  async markReturned(tasks: readonly HeldTask[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into task_command (task_key, command, username)
       select key, 'unclaiming', name from unnest($1::bigint[], $2::text[]) as held (key, name)
       on conflict (task_key) do update
         set command = excluded.command, username = excluded.username, at = clock_timestamp()`,
      [tasks.map(({ taskKey }) => taskKey), tasks.map(({ assignee }) => assignee)],
    );
  }

  /** Removes marks whose fact has come, and those that are too old for it to come. */
  async sweepMarks(afterSeconds: number): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `delete from task_command m
        where m.at < clock_timestamp() - $1 * interval '1 second'
           or exists (select 1 from task t
                       where t.task_key = m.task_key
                         and (t.state <> 'open'
                              or m.command = 'claiming' and t.assignee is not null
                              or m.command = 'unclaiming' and t.assignee is distinct from m.username))`,
      [afterSeconds],
    );
    return count;
  }

  async saveDraft(taskKey: string, username: string, entered: object, savedAt: Date): Promise<void> {
    await this.drafts.upsert({ taskKey, username, entered, savedAt }, ['taskKey', 'username']);
  }

  async findDraft(taskKey: string, username: string): Promise<Record<string, unknown> | null> {
    const found = await this.drafts.findOneBy({ taskKey, username });
    // because what is entered in a form is an object by the names of its fields
    return found === null ? null : (found.entered as Record<string, unknown>);
  }

  /** A draft is of no use to the one who completed the task; what others typed stays theirs. */
  async deleteDraft(taskKey: string, username: string): Promise<void> {
    await this.drafts.delete({ taskKey, username });
  }

  /** Removes what was drafted for tasks that ended before this moment. */
  async sweepDrafts(endedBefore: Date): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(
      `delete from task_draft d using task t where t.task_key = d.task_key and t.completed_at < $1`,
      [endedBefore],
    );
    return count;
  }
}
