/** What can be done to what, and noted: a closed list. Its words are in the dictionaries of the pages. */
export const AUDIT_ACTIONS = [
  'LOGIN',
  'LOGIN_FAILED',
  'LOGOUT',
  'TOKEN_CREATED',
  'TOKEN_REMOVED',
  'ACCOUNT_CREATED',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'ACCOUNT_LOCKED',
  'ACCOUNT_UNLOCKED',
  'ACCOUNT_DEACTIVATED',
  'ACCOUNT_REACTIVATED',
  'ACCOUNT_SEEDED',
  'ROLE_SEEDED',
  'ORGANISATION_IMPORTED',
  'CASE_REGISTERED',
  'CASE_CANCELLED',
  'CASE_CANCEL_REQUESTED',
  'CASE_CANCEL_DECIDED',
  'CASE_CANCEL_WITHDRAWN',
  'CASE_CANCEL_REFUSED',
  'TASK_CLAIMED',
  'TASK_RETURNED',
  'TASK_REASSIGNED',
  'TASK_REGROUPED',
  'ATTACHMENT_ADDED',
  'ATTACHMENT_TAKEN_BACK',
  'PAPER_VOIDED',
  'PAPER_REISSUED',
  'LEDGER_COUNTERED',
  'CLOCK_OPERATION_REQUESTED',
  'CLOCK_OPERATION_WITHDRAWN',
  'CLOCK_OPERATION_DECIDED',
  'PROMISE_CHANGED',
  'CALENDAR_UPLOADED',
  'CALENDAR_PUBLISHED',
  'CALENDAR_DISCARDED',
  'CALENDAR_REVOKED',
  'LOCAL_DAY_ADDED',
  'LOCAL_DAY_REMOVED',
  'MODEL_SAVED',
  'MODEL_DRAFT_DISCARDED',
  'MODEL_DEPLOYED',
  'FORM_SAVED',
  'FORM_DRAFT_DISCARDED',
  'MODEL_RETIRED',
  'MODEL_RESUMED',
  'CLOCK_ADVANCED',
  'INCIDENT_RETRIED',
  'VARIABLE_SET',
  'TOKEN_MOVED',
  'CASE_MIGRATED',
  'CASE_REBUILT',
  'REPAIR_STARTED',
  'REPAIR_STOPPED',
  'NUMBERS_SHOWN',
  'CASE_PRINTED',
  'TASK_PRINTED',
  'AUDIT_EXPORTED',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an act can be done to. */
export const AUDIT_OBJECTS = [
  'account',
  'session',
  'token',
  'case',
  'task',
  'attachment',
  'paper',
  'stage',
  'clock-operation',
  'promise',
  'calendar',
  'local-day',
  'model',
  'form',
  'incident',
  'repair',
  'organisation',
  'audit-log',
  'system',
] as const;

export type AuditObjectKind = (typeof AUDIT_OBJECTS)[number];

/**
 * Where an act stands: one that is a row of ours is `done` with that row. A command to the engine is `intended` before it
 * is sent and `succeeded` or `failed` after its answer; one that has no answer was interrupted.
 */
export const AUDIT_PHASES = ['done', 'intended', 'succeeded', 'failed'] as const;

export type AuditPhase = (typeof AUDIT_PHASES)[number];
