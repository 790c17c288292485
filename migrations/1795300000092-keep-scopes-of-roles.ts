import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles say what they let people see. Those that there are get what the rules of visibility say of them; a role of
 * another name keeps sight of its unit and what is below. Whoever registered a case sees it.
 */
export class KeepScopesOfRoles1795300000092 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table org_role add column scopes text[] not null default '{}'
        check (scopes <@ array['own', 'unit-tree', 'stage-only', 'county', 'ledger']);
      update org_role set scopes = '{unit-tree}' where code <> all ('{${OWN}}') and grants is null;
      update org_role r set scopes = string_to_array(said.scopes, ' ')
        from (values ${SAID.map(([codes, scopes]) => `('{${codes}}'::text[], '${scopes}')`).join(', ')})
             as said (codes, scopes)
       where r.code = any (said.codes);
      insert into case_access (grantee, case_no)
      select created_by, case_no from case_file on conflict do nothing;
    `);
  }

  /** Who registered a case keeps it in sight: nobody knows any more who saw it by a task as well. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table org_role drop column scopes`);
  }
}

// helpers

/** Roles as of before that see nothing but the own work. */
const OWN = [
  ...['caller', 'duty-holder', 'grid-worker', 'village-agent', 'window-clerk', 'mediator', 'inspector'],
  ...['fund-clerk', 'fund-approver', 'liaison', 'handler', 'legal-reviewer', 'approval-clerk'],
  ...['county-approver', 'enforcer', 'calendar-admin'],
].join(',');

const SAID = [
  ['arb-clerk,arbitrator,court-filing,judge,enforce-judge,police-officer', 'stage-only'],
  ['arb-head,court-president', 'unit-tree stage-only'],
  ['commander,dispatcher,supervisor,appraiser', 'county'],
  ['list-admin,estab-reviewer,estab-director,accountability', 'ledger'],
] as const;
