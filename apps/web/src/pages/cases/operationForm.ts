import { isBlank, isKeptDate, isKeptMoment } from '@app/fields';
import type {
  AllowedOperation,
  Attachment,
  ClockOperationRequest,
  ClockOperationType,
  ClockPreviewRequest,
  Period,
  TimeUnit,
} from '@/shared/api/types.js';
import type { OperationField } from '@/shared/clock/refusal.js';
import { isTooLong } from '@/shared/components/TextEntry.js';
import { sentMoment } from '@/shared/format/sentMoment.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import type { TextKey } from '@/shared/i18n/useText.js';

/**
 * What is being entered; `null` where nothing was typed over what the law or the day suggests. Days are `2026-10-12`, where
 * hours are counted moments `2026-10-12T14:30`; a text that was refused stays as it was typed.
 */
export interface OperationForm {
  type: ClockOperationType | null;
  on: string | null;
  to: string;
  /** Cleared it is empty; a text that was refused stays as it was typed. */
  amount: number | string | null;
  unit: TimeUnit | null;
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

/** When and where a form is filled in. */
export interface FormSetting {
  /** Today, or where the stage counts hours this minute. */
  now: string;
  /** The day or minute that is suggested. */
  suggested: string;
  /** In which the limit of the stage is counted. */
  unit: TimeUnit;
}

/** The form with the suggestions in the places where nothing was typed. */
export interface FilledForm extends Omit<OperationForm, 'type' | 'on' | 'article'> {
  choice: AllowedOperation;
  setting: FormSetting;
  on: string;
  article: string;
  period: Period | null;
}

export type FormFaults = Partial<Record<OperationField, { text: TextKey; period?: Period }>>;

const UNITS: readonly TimeUnit[] = ['working_day', 'calendar_day', 'month'];

/** The units by which a limit can be extended: hours by hours of their own kind alone. */
export function unitsBeside(unit: TimeUnit): readonly TimeUnit[] {
  return isInHours(unit) ? [unit] : UNITS;
}

/** How many characters of each text are kept. */
export const LONGEST_TEXT = { reason: 500, article: 200, documentNo: 100 } as const;
const LONGEST = Object.entries(LONGEST_TEXT) as [keyof typeof LONGEST_TEXT, number][];

/** Whether an approval would come too late now, so that only one on paper counts. */
export function isPastDue(
  { choice, setting }: Pick<FilledForm, 'choice' | 'setting'>,
  dueOn: string | null,
): boolean {
  const isLate = dueOn !== null && sentMoment(setting.now) > dueOn;
  return choice.type === 'extend' && choice.approver !== null && isLate;
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

export function filled(form: OperationForm, choice: AllowedOperation, setting: FormSetting): FilledForm {
  return {
    ...form,
    choice,
    setting,
    on: form.on ?? setting.suggested,
    article: form.article ?? choice.article ?? '',
    approvedOnPaper: form.approvedOnPaper && choice.type === 'extend',
    period: periodOf(form, choice, setting),
  };
}

/** What keeps the dates from being computed, and with `complete` what keeps the request from being sent. */
export function faultsOf(form: FilledForm, complete: boolean): FormFaults {
  const { choice, period, reason, approvedOnPaper, documentNo, attachments } = form;
  const faults: FormFaults = momentFaults(form);
  if (choice.type === 'extend' || choice.type === 'switch') {
    const max = choice.type === 'extend' ? choice.maxPeriod : null;
    if (period === null) faults.period = { text: 'adjust.fault.period' };
    else if (max !== null && period.amount > max.amount)
      faults.period = { text: 'adjust.refused.EXTENSION_TOO_LONG', period: max };
  }
  if (complete && (isBlank(reason) || !/\S\s*\S/.test(reason)))
    faults.reason = { text: 'adjust.fault.reason' };
  for (const [name, longest] of LONGEST)
    if (isTooLong(form[name], longest)) faults[name] = { text: 'adjust.fault.tooLong' };
  if (complete && approvedOnPaper) {
    if (isBlank(documentNo)) faults.documentNo = { text: 'adjust.fault.documentNo' };
    if (attachments.length === 0) faults.attachmentIds = { text: 'adjust.fault.attachments' };
  }
  return faults;
}

/** What is wrong with the days, or where hours are counted with the moments. */
function momentFaults({ choice, setting: { now, unit }, on, to }: FilledForm): FormFaults {
  const inHours = isInHours(unit);
  const isKept = inHours ? isKeptMoment : isKeptDate;
  const missing = { text: inHours ? 'adjust.fault.moment' : 'adjust.fault.date' } as const;
  const faults: FormFaults = {};
  if (!isKept(on)) faults.on = missing;
  else if (on > now)
    faults.on = { text: inHours ? 'adjust.refusedHour.IN_FUTURE' : 'adjust.refused.IN_FUTURE' };
  if (choice.type !== 'exclude') return faults;
  if (!isKept(to)) faults.to = missing;
  else if (inHours && to <= on) faults.to = { text: 'adjust.refusedHour.END_BEFORE_START' };
  else if (to < on) faults.to = { text: 'adjust.refused.END_BEFORE_START' };
  return faults;
}

/** The request for the server; only what belongs to the kind is sent. */
export function requestOf(form: FilledForm): ClockOperationRequest {
  const { choice, on, to, period, reason, article, documentNo, attachments, approvedOnPaper } = form;
  return {
    type: choice.type,
    on: sentMoment(on),
    ...(choice.type === 'exclude' && { to: sentMoment(to) }),
    ...(period !== null && { period }),
    ...(approvedOnPaper && { approvedOn: sentMoment(on) }),
    reason: reason.trim(),
    ...(!isBlank(article) && { article: article.trim() }),
    ...(!isBlank(documentNo) && { documentNo: documentNo.trim() }),
    ...(attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) }),
  };
}

/** The part of a request on which the dates depend, so that typing a reason asks nothing anew. */
export function previewOf(request: ClockOperationRequest): ClockPreviewRequest {
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

function periodOf(
  form: OperationForm,
  { type, maxPeriod, limits }: AllowedOperation,
  setting: FormSetting,
): Period | null {
  if (type === 'switch' && limits.length > 0) {
    const index = form.limit ?? (limits.length === 1 ? 0 : null);
    return index === null ? null : (limits[index] ?? null);
  }
  if (type !== 'extend' && type !== 'switch') return null;
  const suggested = type === 'extend' ? maxPeriod : null;
  const amount = form.amount === null ? suggested?.amount : form.amount;
  const units = unitsBeside(setting.unit);
  const typed = form.unit !== null && units.includes(form.unit) ? form.unit : undefined;
  const unit = suggested?.unit ?? typed ?? units[1] ?? setting.unit;
  return typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 ? { amount, unit } : null;
}
