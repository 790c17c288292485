import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run knows of what process it is, in which run it lies, and which of several at once it is. */
export class TellRunsApart1795300000064 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- which one of a multi-instance an element is
      alter table element_run add column loop_counter integer;
      create function loop_instance_of(element bigint) returns text language sql stable as $$
        with recursive climb (key, depth, loop_counter) as (
          select element, 0, null::int
          union all
          select coalesce(e.flow_scope_key, i.parent_element_instance_key), depth + 1, e.loop_counter
            from climb
            left join element_run e on e.element_instance_key = climb.key
            left join engine_instance i on i.process_instance_key = climb.key
           where climb.key is not null and depth < 500
        )
        select string_agg(loop_counter::text, '/' order by depth desc) from climb where loop_counter is not null
      $$;
      alter table stage_run
        add column process_id text,
        add column parent_run_key bigint,
        -- the numbers of the multi-instances around it, the outermost first, e.g. 2 or 1/3
        add column loop_instance text;
      update stage_run r
         set process_id = (select d.process_id from definition d where d.definition_key = r.definition_key),
             parent_run_key = (select enclosing_stage_run(e.flow_scope_key) from element_run e
                                where e.element_instance_key = r.element_instance_key)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table stage_run drop column loop_instance, drop column parent_run_key, drop column process_id;
      drop function loop_instance_of;
      alter table element_run drop column loop_counter;
    `);
  }
}
