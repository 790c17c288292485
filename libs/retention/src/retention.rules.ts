import type { RetentionConfig } from '@app/config';

/** What is removed of one table, or of several that belong together. */
export interface RetentionRule {
  /** What the log calls it. */
  readonly what: string;
  /** The setting with its days. */
  readonly days: keyof RetentionConfig;
  /** How many times as long; once when absent. */
  readonly times?: number;
  /** Whose clock wrote the times: the engine's, which demonstrations move, or the database's. */
  readonly clock: 'engine' | 'database';
  /** The tables of which it removes rows. */
  readonly tables: readonly string[];
  /** Removes what is older than `$1`, at most `$2` rows, and answers a row for each. */
  readonly sql: string;
}

interface Kept extends Pick<RetentionRule, 'days' | 'clock'> {
  readonly and?: string;
}

const DETAILS: Kept = { days: 'caseDetailRetentionDays', clock: 'engine' };
const NOTICES: Kept = { days: 'noticeRetentionDays', clock: 'engine' };
const BY_ENGINE: Kept = { days: 'technicalRetentionDays', clock: 'engine' };
const BY_DATABASE: Kept = { days: 'technicalRetentionDays', clock: 'database' };

/** What was stored of an instance that says something about people. */
const INSTANCE_DETAILS = [
  'case_variable',
  'element_run',
  'event_subscription',
  'incident',
  'job_result',
  'stage_fact',
] as const;

/** Personal data first. What is not here stays or is emptied elsewhere, and `KEPT_TABLES` says why. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    what: 'details of finished cases',
    ...DETAILS,
    tables: [...INSTANCE_DETAILS, 'task_draft', 'task_command', 'dead_record'],
    sql: `
      with expired as (
        select case_no from case_file where ended_at < $1 and details_removed_at is null
        order by ended_at limit $2 for update skip locked
      ), instance as (
        select process_instance_key from engine_instance join expired using (case_no)
      ), ${deleteDetailsOf('instance')}, ${deleteDeadOf('instance')}, dead_of_case as (
        delete from dead_record d using expired where d.case_no = expired.case_no and d.replayed_at is null
      ), drafts as (
        delete from task_draft d using task t join expired using (case_no) where d.task_key = t.task_key
      ), marks as (
        delete from task_command d using task t join expired using (case_no) where d.task_key = t.task_key
      ), entries as (
        update task t set entered = null from expired where t.case_no = expired.case_no
      ), reports as (
        update reported_event r set entered = null from expired where r.case_no = expired.case_no
      )
      update case_file c set start_variables = '{}', cancel_reason = null, details_removed_at = clock_timestamp(),
        -- without the ends of numbers
        search_terms = array(select term from unnest(search_terms) term where term not like '#____')
      from expired where c.case_no = expired.case_no
      returning c.case_no`,
  },
  {
    what: 'instances that belonged to no case',
    ...DETAILS,
    tables: [...INSTANCE_DETAILS, 'task', 'engine_instance', 'dead_record'],
    sql: `
      with expired as (
        select process_instance_key from engine_instance where case_no is null and ended_at < $1
        order by ended_at limit $2 for update skip locked
      ), ${deleteDetailsOf('expired')}, ${deleteDeadOf('expired')}, tasks as (
        delete from task d using expired i where d.process_instance_key = i.process_instance_key
      )
      delete from engine_instance d using expired i where d.process_instance_key = i.process_instance_key
      returning d.process_instance_key`,
  },
  ofFinishedCases('repairs', 'repair_item', 'ended_at'),
  rowsOlderThan('repairs without a case', 'repair', 'id', 'requested_at', {
    ...DETAILS,
    and: 'not exists (select from repair_item i where i.repair_id = repair.id)',
  }),
  ofFinishedCases('requests to cancel', 'case_cancellation', 'requested_at'),
  ofFinishedCases('rebuilds', 'case_rebuild', 'rebuilt_at'),
  rowsOlderThan('read messages', 'notification', 'id', 'created_at', {
    ...NOTICES,
    and: 'read_at is not null',
  }),
  { ...rowsOlderThan('unread messages', 'notification', 'id', 'created_at', NOTICES), times: 2 },
  rowsOlderThan('messages that the engine took', 'engine_message', 'message_key', 'published_at'),
  rowsOlderThan('attempts to publish', 'message_attempt', 'message_id', 'first_at'),
  rowsOlderThan('incidents that were told', 'incident_notice', 'incident_key', 'told_at', {
    ...BY_ENGINE,
    and: `not exists (select 1 from incident i where i.incident_key = incident_notice.incident_key)`,
  }),
  rowsOlderThan('faults of stages that were told', 'stage_fault_notice', 'element_instance_key', 'told_at', {
    ...BY_ENGINE,
    and: `not exists (select 1 from stage_run r
      where r.element_instance_key = stage_fault_notice.element_instance_key and r.state = 'open')`,
  }),
  // one that still waits is needed to build its case again; what is no record or stood at a false place never is
  rowsOlderThan('records that were digested later or never can be', 'dead_record', 'id', 'received_at', {
    ...BY_DATABASE,
    and: `(replayed_at is not null or projection = 'intake') and rebuild_state is distinct from 'waiting'`,
  }),
  rowsOlderThan('expired tokens', 'personal_token', 'id', 'expires_at', BY_DATABASE),
];

// helpers

function rowsOlderThan(
  what: string,
  table: string,
  key: string,
  column: string,
  { days, clock, and = 'true' }: Kept = BY_ENGINE,
): RetentionRule {
  const old = `select ${key} from ${table} where ${column} < $1 and ${and} order by ${column} limit $2 for update skip locked`;
  return {
    what,
    days,
    clock,
    tables: [table],
    sql: `delete from ${table} where ${key} in (${old}) returning ${key}`,
  };
}

/** What was done to cases goes with their details, because they name people; the audit log goes on telling it. */
function ofFinishedCases(what: string, table: string, column: string): RetentionRule {
  const old = `select t.id from ${table} t join case_file c using (case_no)
    where t.${column} < $1 and c.ended_at < $1 order by t.${column} limit $2 for update of t skip locked`;
  const sql = `delete from ${table} where id in (${old}) returning id`;
  return { what: `${what} of finished cases`, ...DETAILS, tables: [table], sql };
}

function deleteDetailsOf(instances: string): string {
  return INSTANCE_DETAILS.map(
    (table) => `${table}_details as (
        delete from ${table} d using ${instances} i where d.process_instance_key = i.process_instance_key
      )`,
  ).join(', ');
}

/** What could not be digested waits for a rebuild of its case, which is refused once its details are gone. */
function deleteDeadOf(instances: string): string {
  return `dead_of_instance as (
        delete from dead_record d using ${instances} i
        where d.process_instance_key = i.process_instance_key and d.replayed_at is null
      )`;
}
