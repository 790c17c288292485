import { isKeptDate } from '@app/fields';
import type {
  AllowedOperation,
  Attachment,
  ClockOperationRequest,
  ClockOperationType,
  Period,
} from '@/shared/api/types.js';
import type { OperationField } from '@/shared/clock/refusal.js';
import { isTooLong } from '@/shared/components/TextEntry.js';
import type { TextKey } from '@/shared/i18n/useText.js';

/** What is being entered; `null` where nothing was typed over what the law or the day suggests. */
export interface OperationForm {
  type: ClockOperationType | null;
  on: string | null;
  to: string;
  /** Cleared it is empty; a text that was refused stays as it was typed. */
  amount: number | string | null;
  unit: string | null;
  /** Which of the known limits a switch leads to. */
  limit: number | null;
  reason: string;
  article: string | null;
  documentNo: string;
  attachments: Attachment[];
  /** The limit has expired; it was approved on paper before, and is entered now. */
  approvedOnPaper: boolean;
}

export const EMPTY_FORM: OperationForm = {
  type: null,
  on: null,
  to: '',
  amount: null,
  unit: null,
  limit: null,
  reason: '',
  article: null,
  documentNo: '',
  attachments: [],
  approvedOnPaper: false,
};

/** The form with the suggestions in the places where nothing was typed. */
export interface FilledForm extends Omit<OperationForm, 'type' | 'on' | 'article'> {
  choice: AllowedOperation;
  today: string;
  on: string;
  article: string;
  period: Period | null;
}

export type FormFaults = Partial<Record<OperationField, { text: TextKey; period?: Period }>>;

const UNITS = ['working_day', 'calendar_day', 'month'] as const;
export const PERIOD_UNITS: readonly string[] = UNITS;

/** How many characters of each text are kept. */
export const LONGEST_TEXT = { reason: 500, article: 200, documentNo: 100 } as const;
const LONGEST = Object.entries(LONGEST_TEXT) as [keyof typeof LONGEST_TEXT, number][];

/** Whether an approval would come too late now, so that only one on paper counts. */
export function isPastDue(
  { choice, today }: Pick<FilledForm, 'choice' | 'today'>,
  dueOn: string | null,
): boolean {
  return choice.type === 'extend' && choice.approver !== null && dueOn !== null && today > dueOn;
}

/** The kinds among which one chooses; a correction starts at the entry that it corrects. */
export function choicesOf(allowed: readonly AllowedOperation[]): AllowedOperation[] {
  return allowed.filter(({ type }) => type !== 'cancel');
}

/** The kind that is chosen: what was picked if it can be done; while a pause is open its end; else the first possible. */
export function chosenOf(
  choices: readonly AllowedOperation[],
  type: ClockOperationType | null,
): AllowedOperation | undefined {
  const possible = choices.filter(({ blockedBy }) => blockedBy === null);
  return (
    possible.find((choice) => choice.type === type) ??
    possible.find((choice) => choice.type === 'resume') ??
    possible[0]
  );
}

export function filled(form: OperationForm, choice: AllowedOperation, today: string): FilledForm {
  return {
    ...form,
    choice,
    today,
    on: form.on ?? today,
    article: form.article ?? choice.article ?? '',
    approvedOnPaper: form.approvedOnPaper && choice.type === 'extend',
    period: periodOf(form, choice),
  };
}

/** What keeps the dates from being computed, and with `complete` what keeps the request from being sent. */
export function faultsOf(form: FilledForm, complete: boolean): FormFaults {
  const { choice, today, on, to, period, reason, approvedOnPaper, documentNo, attachments } = form;
  const faults: FormFaults = {};
  if (!isKeptDate(on)) faults.on = { text: 'adjust.fault.date' };
  else if (on > today) faults.on = { text: 'adjust.refused.IN_FUTURE' };
  if (choice.type === 'exclude' && !isKeptDate(to)) faults.to = { text: 'adjust.fault.date' };
  else if (choice.type === 'exclude' && to < on) faults.to = { text: 'adjust.refused.END_BEFORE_START' };
  if (choice.type === 'extend' || choice.type === 'switch') {
    const max = choice.type === 'extend' ? choice.maxPeriod : null;
    if (period === null) faults.period = { text: 'adjust.fault.period' };
    else if (max !== null && period.amount > max.amount)
      faults.period = { text: 'adjust.refused.EXTENSION_TOO_LONG', period: max };
  }
  if (complete && !/\S\s*\S/.test(reason)) faults.reason = { text: 'adjust.fault.reason' };
  for (const [name, longest] of LONGEST)
    if (isTooLong(form[name], longest)) faults[name] = { text: 'adjust.fault.tooLong' };
  if (complete && approvedOnPaper) {
    if (documentNo.trim() === '') faults.documentNo = { text: 'adjust.fault.documentNo' };
    if (attachments.length === 0) faults.attachmentIds = { text: 'adjust.fault.attachments' };
  }
  return faults;
}

/** The request for the server; only what belongs to the kind is sent. */
export function requestOf(form: FilledForm): ClockOperationRequest {
  const { choice, on, to, period, reason, article, documentNo, attachments, approvedOnPaper } = form;
  return {
    type: choice.type,
    on,
    ...(choice.type === 'exclude' && { to }),
    ...(period !== null && { period }),
    ...(approvedOnPaper && { approvedOn: on }),
    reason: reason.trim(),
    ...(article.trim() !== '' && { article: article.trim() }),
    ...(documentNo.trim() !== '' && { documentNo: documentNo.trim() }),
    ...(attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) }),
  };
}

/** The part of a request on which the dates depend, so that typing a reason asks nothing anew. */
export function previewOf(request: ClockOperationRequest): ClockOperationRequest {
  const { type, on, to, period, cancels, approvedOn } = request;
  return {
    type,
    on,
    ...(to !== undefined && { to }),
    ...(period !== undefined && { period }),
    ...(cancels !== undefined && { cancels }),
    ...(approvedOn !== undefined && { approvedOn }),
  };
}

// helpers

function periodOf(form: OperationForm, { type, maxPeriod, limits }: AllowedOperation): Period | null {
  if (type === 'switch' && limits.length > 0) {
    const index = form.limit ?? (limits.length === 1 ? 0 : null);
    return index === null ? null : (limits[index] ?? null);
  }
  if (type !== 'extend' && type !== 'switch') return null;
  const suggested = type === 'extend' ? maxPeriod : null;
  const amount = form.amount === null ? suggested?.amount : form.amount;
  const unit = suggested?.unit ?? form.unit ?? UNITS[1];
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 ? { amount, unit } : null;
}
