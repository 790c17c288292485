/** Tables that are emptied where they are written, with when. */
export const EMPTIED_ELSEWHERE: Readonly<Record<string, string>> = {
  record: 'by the month, after RECORD_RETENTION_DAYS',
  user_session: 'when the session has ended',
  login_attempt: 'after a day',
  replay_progress: 'when the replay has ended; one row',
  audit_inbox: 'in the commit that writes it',
};

const FIGURES = 'figures, lists and the trial of promises are counted from it, for any period';
const FILE = 'belongs to the file of the case, which is kept as long as the archive says';
const MODEL = 'old cases are read by it; grows with deployments only';
const CALENDAR =
  'says by what a date was counted, and what a year that is taken back goes back to; a few rows a year';
const REGISTER = 'as large as the county, not as its cases';
const ONE_ROW = 'one row, or one for each partition';

/** Tables whose rows stay, with why; whoever adds a table decides here or in the rules. */
export const KEPT_TABLES: Readonly<Record<string, string>> = {
  case_file: `the county's register of cases; ${FIGURES}`,
  case_fact: 'orders the rows of case_file and goes with them',
  stage_run: FIGURES,
  stage_card: FIGURES,
  stage_watch: 'keeps an old card from being issued again; goes with its stage run',
  clock_operation: `${FIGURES}; ${FILE}`,
  promise_setting: FIGURES,
  ledger_entry: `${FIGURES}; ${FILE}`,
  ledger_counter: `${FIGURES}; ${FILE}`,
  ledger_hold: 'goes when its task has ended; what was left behind counts for a quarter of an hour',
  ledger_job: 'says which entry a job has led to, so that none leads to two',
  case_access: 'says who may look at a case, as long as there is the case',
  case_assignment: FILE,
  case_archive: FILE,
  case_attachment: `${FILE}; what nothing refers to goes after a while`,
  case_link: FILE,
  document: FILE,
  paper_delivery: FILE,
  agreement: FILE,
  instrument: FILE,
  party_window: FILE,
  limitation_note: FILE,
  shared_data_use: `${FILE}; says which register was asked`,
  definition: MODEL,
  stage_definition: MODEL,
  form_definition: MODEL,
  model_deployment: MODEL,
  model_retirement: MODEL,
  model_draft: 'one for each model',
  paper_template: 'papers name the version by which they were made; grows with deployments only',
  form_draft: 'one for each form of a model',
  paper_draft: 'one for each paper of a model',
  folder_deployment: 'one row for each folder',
  task_queue: 'one for each matter and set of groups that have had a task',
  job_type: 'one row for each kind of job',
  calendar_year: CALENDAR,
  holiday_day: CALENDAR,
  calendar_overlay_day: CALENDAR,
  calendar_import: CALENDAR,
  calendar_change: `${CALENDAR} for each stage that it moved`,
  calendar_revocation: CALENDAR,
  calendar_snapshot: CALENDAR,
  audit_entry: 'append-only by design',
  audit_head: ONE_ROW,
  calendar_revision: ONE_ROW,
  engine_clock: ONE_ROW,
  record_position: ONE_ROW,
  demonstration: ONE_ROW,
  case_serial: 'a number that was given must not be given again',
  document_serial: 'a number that was given must not be given again',
  org_unit: REGISTER,
  app_user: REGISTER,
  user_role: REGISTER,
  org_role: REGISTER,
  post_stand_in: REGISTER,
  employer: REGISTER,
  project: REGISTER,
  migrations: 'one row for each migration',
};
