import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the program said of the county becomes rows: its division code, which units command or oversee, who leads a unit,
 * what roles are called. Rows that there are keep what the program said of them; an empty database gets nothing.
 */
export class KeepOrganisation1795300000076 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table org_unit
        add column short_name text,
        -- of the county: the first part of every case number
        add column division_code text check (division_code ~ '^[0-9]{6}$'),
        -- whoever holds it leads the unit
        add column lead_role text not null default 'unit-leader',
        -- people of both kinds see the whole county; the command also decides where nobody else is named
        add column kind text check (kind in ('command', 'oversight'));
      update org_unit set division_code = '330681' where level = 'county';
      update org_unit set kind = case when code = 'zj.gov' then 'command' else 'oversight' end
       where code in ('zj.gov', 'zj.insp', 'zj.appraisal');
      update org_unit set lead_role = lead.role
        from (values ('[.]t[0-9]+[.]mediate$', 'mediation-lead'), ('[.]t[0-9]+[.]service$', 'window-lead'),
                     ('[.]enforce$', 'enforce-lead'), ('[.]t[0-9]+$', 'town-leader'), ('[.]hr[.]insp$', 'inspection-lead'),
                     ('^[^.]+[.]hr$', 'labour-director'), ('[.]arb$', 'arb-head'), ('[.]court$', 'court-president'),
                     ('[.]estab$', 'estab-director'), ('^zj[.]gov$', 'commander')) as lead (code, role)
       where org_unit.code ~ lead.code;
      alter table org_unit add check (level <> 'county' or division_code is not null);
      create unique index org_unit_county_idx on org_unit (level) where level = 'county' and not retired;
      create unique index org_unit_command_idx on org_unit (kind) where kind = 'command' and not retired;

      create table org_role (
        code text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
        name text not null,
        name_en text not null,
        -- what it opens besides its tasks
        grants text check (grants in ('administer', 'model')),
        retired boolean not null default false
      );
      insert into org_role (code, name, name_en, grants)
      select code, name, name_en,
             case code when 'platform-admin' then 'administer' when 'analyst' then 'model' end
        from (values ${ROLES}) as said (code, name, name_en)
       where exists (select from org_unit);
      insert into org_role (code, name, name_en)
      select distinct role, role, role from user_role where role ~ '^[a-z][a-z0-9-]*$'
      on conflict do nothing;

      alter table user_role
        add foreign key (role) references org_role (code),
        add column valid_from date,
        add column valid_to date,
        add check (valid_from <= valid_to);

      -- who stands in for whom in a post, until a day
      create table post_stand_in (
        username text not null,
        unit_code text not null,
        role text not null,
        stand_in text not null references app_user (username) on delete cascade,
        valid_from date not null,
        valid_to date not null,
        primary key (username, unit_code, role, stand_in),
        foreign key (username, unit_code, role) references user_role on delete cascade,
        check (stand_in <> username),
        check (valid_from <= valid_to)
      );
      create index post_stand_in_stand_in_idx on post_stand_in (stand_in);

      -- who holds what on a day: by his own posts, and by those in which he stands in; no further
      create function held_role(on_day date) returns table (username text, unit_code text, role text)
      language sql stable as $$
        select p.username, p.unit_code, p.role from user_role p
         where coalesce(p.valid_from <= on_day, true) and coalesce(p.valid_to >= on_day, true)
        union
        select s.stand_in, p.unit_code, p.role
          from post_stand_in s join user_role p using (username, unit_code, role)
         where on_day between s.valid_from and s.valid_to
           and coalesce(p.valid_from <= on_day, true) and coalesce(p.valid_to >= on_day, true)
      $$;

      -- a demonstration has more people than its page of login can offer
      alter table app_user add column offered boolean not null default false;
      update app_user set offered = demo;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table app_user drop column offered;
      drop function held_role(date);
      drop table post_stand_in;
      alter table user_role drop column valid_from, drop column valid_to, drop constraint user_role_role_fkey;
      drop table org_role;
      drop index org_unit_county_idx;
      alter table org_unit drop column short_name, drop column division_code, drop column lead_role, drop column kind
    `);
  }
}

/** What roles were called in the program. */
const ROLES = `
  ('caller', '呼叫员', 'Caller'),
  ('town-leader', '镇乡（街道）负责人', 'Town leader'),
  ('duty-holder', '岗位责任人', 'Duty holder'),
  ('grid-worker', '网格员', 'Grid worker'),
  ('grid-head', '网格长', 'Grid head'),
  ('village-agent', '村级代办员', 'Village agent'),
  ('window-clerk', '窗口人员', 'Window clerk'),
  ('window-lead', '首席代表', 'Window lead'),
  ('mediator', '调解员', 'Mediator'),
  ('mediation-lead', '调解中心负责人', 'Head of mediation'),
  ('inspector', '监察员', 'Labour inspector'),
  ('inspection-lead', '监察大队负责人', 'Head of labour inspection'),
  ('labour-director', '人社部门负责人', 'Director of human resources'),
  ('arb-clerk', '仲裁立案人员', 'Arbitration clerk'),
  ('arbitrator', '仲裁员', 'Arbitrator'),
  ('arb-head', '仲裁委负责人', 'Head of arbitration'),
  ('court-filing', '立案法官', 'Court filing officer'),
  ('judge', '审判法官', 'Judge'),
  ('enforce-judge', '执行法官', 'Enforcement judge'),
  ('court-president', '法院院长', 'Court president'),
  ('police-officer', '公安经办人', 'Police officer'),
  ('fund-clerk', '周转金经办人', 'Fund clerk'),
  ('fund-approver', '周转金审批人', 'Fund approver'),
  ('liaison', '专管员', 'Liaison officer'),
  ('handler', '承办人', 'Handler'),
  ('unit-leader', '单位负责人', 'Head of unit'),
  ('commander', '社会治理中心指挥', 'Commander of the governance centre'),
  ('dispatcher', '分派员', 'Dispatcher'),
  ('supervisor', '督办员', 'Supervisor'),
  ('list-admin', '清单管理员', 'List administrator'),
  ('estab-reviewer', '编办审核人', 'Establishment reviewer'),
  ('estab-director', '编办主任', 'Establishment director'),
  ('legal-reviewer', '法制审核人', 'Legal reviewer'),
  ('approval-clerk', '两办核稿人', 'Approval clerk'),
  ('county-approver', '市委市政府审批登记人', 'County approver'),
  ('appraiser', '考核员', 'Appraiser'),
  ('accountability', '问责联络员', 'Accountability liaison'),
  ('enforcer', '执法队员', 'Enforcement officer'),
  ('enforce-lead', '执法队长', 'Head of enforcement team'),
  ('analyst', '流程分析员', 'Process analyst'),
  ('platform-admin', '平台管理员', 'Platform administrator'),
  ('calendar-admin', '日历管理员', 'Calendar administrator')`;
