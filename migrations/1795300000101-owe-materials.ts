import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OweMaterials1795300000101 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- what a case was taken on without, by what its model declares; written by the projection of cases alone
      create table owed_material (
        case_no text not null,
        code text not null,
        label text not null,
        label_en text,
        -- the civil day by which it was promised; none where none was
        owed_by date,
        place integer not null,
        primary key (case_no, code)
      );
      create index owed_material_day_idx on owed_material (owed_by);

      -- that people brought it; no projection writes it
      create table material_supply (
        case_no text not null,
        code text not null,
        attachment_id uuid not null references case_attachment,
        supplied_by text not null,
        supplied_at timestamptz not null,
        primary key (case_no, code)
      );
      create index material_supply_attachment_idx on material_supply (attachment_id);

      -- that those who hold the case were told that the day has come
      create table owed_reminder (
        case_no text not null,
        owed_by date not null,
        told_at timestamptz not null,
        primary key (case_no, owed_by)
      );

      -- what is still owed, for whoever shows cases or tasks
      create view case_owes as
        select o.case_no, count(*)::integer as open_count, min(o.owed_by) as owed_by
          from owed_material o
         where not exists (select from material_supply s where s.case_no = o.case_no and s.code = o.code)
         group by o.case_no;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop view case_owes; drop table owed_reminder, material_supply, owed_material`);
  }
}
