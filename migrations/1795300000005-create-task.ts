import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTask1795300000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table task (
        task_key bigint primary key,
        process_instance_key bigint not null,
        case_no text,
        element_instance_key bigint not null,
        definition_key bigint not null,
        element_id text not null,
        form_key bigint,
        candidate_groups text[] not null default '{}',
        candidate_users text[] not null default '{}',
        assignee text,
        assigned_at timestamptz,
        state text not null check (state in ('open', 'completed', 'cancelled')),
        created_at timestamptz not null,
        completed_at timestamptz,
        -- what the person entered, from the record of completion
        entered jsonb,
        -- position of the last record that wrote this row
        position bigint not null
      );
      create index task_instance_idx on task (process_instance_key, created_at);
      create index task_case_idx on task (case_no, created_at);
      -- what waits for a group; tasks that somebody has taken are found by their assignee
      create index task_groups_idx on task using gin (candidate_groups) where state = 'open' and assignee is null;
      create index task_assignee_idx on task (assignee, created_at) where state = 'open';
      create index task_done_idx on task (assignee, completed_at desc) where state = 'completed';
      create index task_open_idx on task (created_at, task_key) where state = 'open';

      -- groups and people who have or had a task of a case, and so may see it
      create table case_access (
        grantee text not null,
        case_no text not null,
        primary key (grantee, case_no)
      );

      -- marks of commands that the engine accepted and whose facts have not arrived; never written by a projection
      create table task_command (
        task_key bigint primary key,
        command text not null check (command in ('claiming', 'unclaiming', 'completing')),
        username text not null,
        at timestamptz not null default clock_timestamp()
      );

      create table task_draft (
        task_key bigint not null,
        username text not null,
        entered jsonb not null,
        saved_at timestamptz not null,
        primary key (task_key, username)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table task_draft, task_command, case_access, task`);
  }
}
