import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A retired unit has a successor: from the day on, whoever holds a role there holds the same one of the unit that is no
 * more, and its head is the head of both, so that what is open stays somebody's. What was done keeps the old name.
 */
export class KeepSuccessors1795300000137 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table org_unit
        add column successor_code text references org_unit (code),
        add check (successor_code <> code);
      create index org_unit_successor_idx on org_unit (successor_code) where successor_code is not null;

      -- the unit that answers for one that is no more, also through others that are no more
      create view former_unit as
        with recursive former (unit_code, former_code, since) as (
          select successor_code, code, retired_on from org_unit where retired and successor_code is not null
          union
          select u.successor_code, f.former_code, greatest(f.since, u.retired_on)
            from former f join org_unit u on u.code = f.unit_code
           where u.retired and u.successor_code is not null and u.successor_code <> f.former_code)
        select unit_code, former_code, since from former;


      create or replace view published.org_unit as
        select code, name, level, lead_role, retired,
               case when retired then coalesce((select n.name from former_unit f join public.org_unit n on n.code = f.unit_code
                                                 where f.former_code = u.code and not n.retired limit 1), name)
                    else name end as holder_name
          from public.org_unit u;
      ${HELD_ROLE(OWN_POSTS + OF_FORMER_UNITS)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${HELD_ROLE(OWN_POSTS)}
      drop view former_unit cascade;
      create view published.org_unit as select code, name, level, lead_role, retired from public.org_unit;
      alter table org_unit drop column successor_code
    `);
  }
}

const HELD_ROLE = (posts: string) => `
  create or replace function held_role(on_day date) returns table (username text, unit_code text, role text)
  language sql stable as $$ ${posts} $$;`;

const VALID = `coalesce(p.valid_from <= on_day, true) and coalesce(p.valid_to >= on_day, true)`;

const OWN_POSTS = `
  select p.username, p.unit_code, p.role from user_role p where ${VALID}
  union
  select s.stand_in, p.unit_code, p.role
    from post_stand_in s join user_role p using (username, unit_code, role)
   where on_day between s.valid_from and s.valid_to and ${VALID}`;

/** The same role, and for the head of the successor that of the head. */
const FORMER = `
  join former_unit f on f.unit_code = p.unit_code and f.since <= on_day
  join org_unit o on o.code = f.former_code
  join org_unit n on n.code = f.unit_code
  cross join lateral (select p.role union select o.lead_role where p.role = n.lead_role) as held (role)`;

const OF_FORMER_UNITS = `
  union
  select p.username, f.former_code, held.role from user_role p ${FORMER} where ${VALID}
  union
  select s.stand_in, f.former_code, held.role
    from post_stand_in s join user_role p using (username, unit_code, role) ${FORMER}
   where on_day between s.valid_from and s.valid_to and ${VALID}`;
