import {
  type DeadlineEvent,
  type MomentText,
  StatutoryTimeError,
  type WorkCalendar,
  canBeLonger,
  formatPeriod,
  parsePeriod,
  periodsIn,
} from '@app/statutory-time';
import {
  type ClockOperationKind,
  type StageDefinition,
  type StageEvent,
  type StageRun,
  beginOf,
  eventOf,
  isInHours,
  modelLimitOf,
  timingOf,
  withOperations,
} from '@app/stages';
import type { ClockOperationRow, ProposedOperation } from './clock-operation.entity.js';
import type { OperationApproval, OperationApprovals } from './operation-approval.service.js';
import type { LongestExtension } from './longest-extension.js';
import { isEmptyExclusion, lineFault } from './operation-moment.js';
import { refusalText } from './refusal-text.js';

/** Everything on which the answer depends. */
export interface OperationContext {
  readonly run: StageRun;
  readonly definition: StageDefinition;
  readonly approvals: OperationApprovals;
  readonly extension: LongestExtension;
  /** All entries of the run, in the order in which they were made. */
  readonly entries: readonly ClockOperationRow[];
  readonly calendar: WorkCalendar;
  /** Today; where the limit is in hours, this moment. */
  readonly now: MomentText;
}

/** Why an operation may not be done: a code, and a sentence for people that names the article. */
export interface Refusal {
  readonly reason: string;
  readonly message: string;
  readonly article?: string | null;
  /** The most that the law allows, where it was asked for more. */
  readonly max?: string;
}

/** The kinds that the law allows at a stage; whoever may pause may resume, and every entry may be taken back. */
export function kindsOf({ clockOperations }: Pick<StageDefinition, 'clockOperations'>): ClockOperationKind[] {
  const named = new Set((clockOperations ?? '').split(',').map((kind) => kind.trim()));
  if (named.has('pause')) named.add('resume');
  const kinds = ORDER.filter((kind) => named.has(kind));
  return kinds.length === 0 ? [] : [...kinds, 'cancel'];
}

/** Why a kind cannot be done at this moment, whatever its dates; null when nothing stands in the way. */
export function blockedBy(kind: ClockOperationKind, context: OperationContext): string | null {
  const { run, definition, entries } = context;
  if (run.state !== 'open') return 'STAGE_CLOSED';
  if (!kindsOf(definition).includes(kind)) return 'NOT_ALLOWED';
  if (kind !== 'cancel' && entries.some((entry) => entry.kind === kind && entry.state === 'requested'))
    return 'PENDING_ALREADY';
  if (kind === 'pause' && isPaused(entries)) return 'PAUSE_OPEN';
  if (kind === 'resume' && !isPaused(entries)) return 'NO_PAUSE';
  if (kind === 'extend' && context.extension.isUnknown) return 'EXTENSION_LIMIT_UNKNOWN';
  if (kind === 'extend' && timesLeft(context) === 0) return 'EXTENSION_USED';
  if (kind === 'cancel' && !entries.some(isInForce)) return 'NOTHING_TO_CANCEL';
  return null;
}

/**
 * How often the stage may still be extended; null where the law sets no number (the parties agree). A restart and a
 * switch begin the whole limit anew, and the extension before them lapses (deadline format, section 5).
 */
export function timesLeft({ run, extension }: OperationContext): number | null {
  if (extension.limit === null) return null;
  const events = run.events.map(({ event }) => event).sort((a, b) => beginOf(a).localeCompare(beginOf(b)));
  const renewed = events.findLastIndex(({ type }) => type === 'restart' || type === 'switch');
  return events.slice(renewed + 1).some(({ type }) => type === 'extend') ? 0 : 1;
}

/** The limits to which a procedure may be switched: those that the model's expression names, without the present one. */
export function limitsOf({ run, definition }: OperationContext): string[] {
  const named = periodsIn(definition.statutoryLimit).map(({ amount, unit }) => `${amount} ${unit}`);
  return [...new Set(named)].filter((limit) => limit !== modelLimitOf(run) && limit !== run.statutoryLimit);
}

/**
 * Why the operation may not be done, or null. It is judged by itself: what was accepted earlier stays accepted, also
 * when a calendar that came later would put it after the due date.
 */
export function refusalOf(proposed: ProposedOperation, context: OperationContext): Refusal | null {
  const blocked = blockedBy(proposed.kind, context);
  if (blocked !== null) return refusal(blocked, proposed, context);
  const misfit = lineFault(proposed, context.run);
  if (misfit !== null) return refusal(misfit, proposed, context);
  if (proposed.on > context.now) return refusal('IN_FUTURE', proposed, context);
  if (isEmptyExclusion(proposed, context.run)) return refusal('END_BEFORE_START', proposed, context);
  if (proposed.kind === 'cancel') return cancelRefusal(proposed, context);
  if (proposed.kind === 'extend' && isTooLong(proposed.period, context)) {
    const max = context.extension.limit ?? '';
    return { ...refusal('EXTENSION_TOO_LONG', proposed, context), max };
  }
  return clockRefusal(runWith(proposed, context), proposed, context);
}

/**
 * Why an approval comes too late, or null: an extension or a switch that somebody approves is granted before the limit
 * expires, whatever moment its request names (办案规则§45、§61; 延长审限规定§1). What was approved on paper in time counts.
 */
export function lateApproval(proposed: ProposedOperation, context: OperationContext): Refusal | null {
  if (proposed.kind !== 'extend' && proposed.kind !== 'switch') return null;
  const { on, approvedOn } = proposed;
  if (approvedOn !== null && approvedOn > context.now)
    return refusal('APPROVED_IN_FUTURE', proposed, context);
  if (approvedOn !== null && approvedOn < on) return refusal('APPROVED_BEFORE_REQUEST', proposed, context);
  const dueOn = dueInForceOn(on, context);
  const isLate = dueOn !== null && (approvedOn ?? context.now) > dueOn;
  return isLate ? refusal('APPROVED_AFTER_DUE', proposed, context) : null;
}

/** Who decides about an operation, and by which article; about a cancellation whoever decides about what it cancels. */
export function approvalOf(
  { kind, cancels }: Pick<ProposedOperation, 'kind' | 'cancels'>,
  { approvals, entries }: Pick<OperationContext, 'approvals' | 'entries'>,
): OperationApproval {
  const effective = kind === 'cancel' ? entries.find(({ id }) => id === cancels)?.kind : kind;
  return effective === undefined || effective === 'cancel'
    ? { group: null, basis: null }
    : approvals[effective];
}

/** The run as it would be with the operation; its dates are not computed anew. */
export function runWith(proposed: ProposedOperation, { run, entries }: OperationContext): StageRun {
  const inForce = entries.filter((entry) => isInForce(entry) && entry.id !== proposed.cancels);
  const events = inForce.map(toStageEvent);
  if (proposed.kind === 'cancel') return withOperations(run, events);
  const event = eventOf({
    ...proposed,
    kind: proposed.kind,
    fromOn: proposed.on,
    toOn: proposed.to,
    // nobody yet; who shows the steps leaves it out
    approver: '-',
  });
  return withOperations(run, [...events, { event, operationId: 'new', recordedAt: LAST }]);
}

/** The context as if this very request did not wait yet, so that who decides about it sees what it does. */
export function withoutItself(proposed: ProposedOperation, context: OperationContext): OperationContext {
  const isItself = ({ state, kind, fromOn, toOn, period, cancels }: ClockOperationRow): boolean =>
    state === 'requested' &&
    kind === proposed.kind &&
    fromOn === proposed.on &&
    toOn === proposed.to &&
    period === proposed.period &&
    cancels === proposed.cancels;
  return { ...context, entries: context.entries.filter((entry) => !isItself(entry)) };
}

/** A refusal in words, with the article of the operation; where none is known, with that of the stage. */
export function refusal(
  reason: string,
  proposed: Pick<ProposedOperation, 'kind' | 'cancels'>,
  context: OperationContext,
): Refusal {
  const article = articleOf(proposed, context);
  const basis = article === null ? '' : `（${article}）`;
  const max = context.extension.limit;
  const limit = max === null ? '' : `，一次最多 ${formatPeriod(parsePeriod(max), 'zh')}`;
  const text = refusalText(reason, isInHours(context.run));
  const extra = reason === 'EXTENSION_TOO_LONG' || reason === 'EXTENSION_USED' ? limit : '';
  return { reason, message: `${text}${extra}${basis}。`, article };
}

/** The article by which an operation is done; where the table names none, that of the stage. */
export function articleOf(
  proposed: Pick<ProposedOperation, 'kind' | 'cancels'>,
  context: Pick<OperationContext, 'approvals' | 'entries' | 'definition'>,
): string | null {
  return approvalOf(proposed, context).basis ?? context.definition.legalBasis;
}

// helpers

const ORDER: readonly ClockOperationKind[] = ['pause', 'resume', 'exclude', 'extend', 'restart', 'switch'];
/** A proposed entry comes after everything that is recorded. */
const LAST = '9999-12-31T00:00:00.000Z';

function isInForce({ kind, state, cancelledBy }: ClockOperationRow): boolean {
  return kind !== 'cancel' && state === 'applied' && cancelledBy === null;
}

function isPaused(entries: readonly ClockOperationRow[]): boolean {
  const ofPause = entries.filter(
    (entry) => isInForce(entry) && (entry.kind === 'pause' || entry.kind === 'resume'),
  );
  const pauses = ofPause.filter(({ kind }) => kind === 'pause').length;
  return pauses > ofPause.length - pauses;
}

function isTooLong(period: string | null, { extension }: OperationContext): boolean {
  if (extension.limit === null || period === null) return false;
  return canBeLonger(parsePeriod(period), parsePeriod(extension.limit));
}

function cancelRefusal(proposed: ProposedOperation, context: OperationContext): Refusal | null {
  const target = context.entries.find(({ id }) => id === proposed.cancels);
  if (target === undefined || target.kind === 'cancel' || target.state !== 'applied')
    return refusal('NOT_IN_FORCE', proposed, context);
  if (target.cancelledBy !== null) return refusal('ALREADY_CANCELLED', proposed, context);
  const isAsked = context.entries.some(
    ({ cancels, state }) => cancels === target.id && state === 'requested',
  );
  if (isAsked) return refusal('PENDING_ALREADY', proposed, context);
  return clockRefusal(runWith(proposed, context), proposed, context);
}

/** Whether the clock can run like this; an extension or a switch must not come after the due date in force. */
function clockRefusal(
  changed: StageRun,
  proposed: ProposedOperation,
  context: OperationContext,
): Refusal | null {
  const timing = timingOf(changed, context.calendar, {});
  if (timing instanceof StatutoryTimeError) return refusal(timing.code, proposed, context);
  if (proposed.kind !== 'extend' && proposed.kind !== 'switch') return null;
  const dueOn = dueInForceOn(proposed.on, context);
  return dueOn !== null && proposed.on > dueOn ? refusal('EVENT_AFTER_DUE', proposed, context) : null;
}

/** The due date from what happened until a moment, with the suspended days of the whole case (deadline format, section 5). */
function dueInForceOn(moment: MomentText, { run, calendar }: OperationContext): MomentText | null {
  const events = run.events.filter(({ event }) => SUSPENDS.has(event.type) || beginOf(event) <= moment);
  const timing = timingOf({ ...run, events }, calendar, {});
  return timing instanceof StatutoryTimeError ? run.dueOn : timing.dueOn;
}

const SUSPENDS: ReadonlySet<DeadlineEvent['type']> = new Set(['pause', 'resume', 'exclude']);

function toStageEvent(entry: ClockOperationRow): StageEvent {
  return {
    event: eventOf({ ...entry, kind: entry.kind as Exclude<ClockOperationKind, 'cancel'> }),
    operationId: entry.id,
    recordedAt: (entry.appliedAt ?? entry.requestedAt).toISOString(),
  };
}
