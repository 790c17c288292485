import { lookUpText, type Translate } from '@/shared/i18n/useText.js';
import {
  amountOf,
  type DeadlineForm,
  hasPeriod,
  isComplete,
  lineOf,
  type OperationRow,
} from './deadlineForm.js';

type RowField = 'at' | 'to' | 'period' | 'approvedBy';

/** A field of the form; a row by its number in the form. */
export type FaultPlace =
  'limit' | 'promise' | 'start' | 'asOf' | 'completedAt' | `operations.${number}.${RowField}`;

export type Faults = Partial<Record<FaultPlace, string>>;

interface Numbered extends OperationRow {
  index: number;
}

/** What the server found wrong, at the field where it can be put right; `note` where no field can be named. */
export function faultsOf(
  code: string | null,
  form: DeadlineForm,
  t: Translate,
): { faults: Faults; note?: string } {
  if (code === null) return { faults: {} };
  const words = lookUpText(t, `deadlines.fault.${code}`) ?? t('step.error', { error: code });
  const place = faultPlace(code, form);
  return place === null ? { faults: {}, note: words } : { faults: { [place]: words } };
}

/**
 * The server names the rule and not the field, so it is looked for among what was sent, in the server's own order. Of
 * several extensions and switches the last is taken for the one that came too late: earlier ones had to be in time for
 * a date that was not later.
 */
export function faultPlace(code: string, form: DeadlineForm): FaultPlace | null {
  const rows = form.operations.map((row, index) => ({ ...row, index })).filter(isComplete);
  switch (code) {
    case 'EVENT_BEFORE_START':
      return at(
        rows.find((row) => row.at < form.start),
        'at',
      );
    case 'END_BEFORE_START':
      return at(
        rows.find((row) => row.type === 'exclude' && row.to < row.at),
        'to',
      );
    case 'EXTENSION_WITHOUT_APPROVER':
      return at(
        rows.find((row) => row.type === 'extend' && row.approvedBy.trim() === ''),
        'approvedBy',
      );
    case 'PAUSE_OVERLAP':
    case 'RESUME_WITHOUT_PAUSE':
      return at(unpaired(inOrder(rows)), 'at');
    case 'EVENT_AFTER_DUE':
      return at(
        inOrder(rows).findLast(({ type }) => hasPeriod(type)),
        'at',
      );
    case 'COMPLETED_BEFORE_START':
      return 'completedAt';
    case 'INVALID_AMOUNT':
    case 'UNKNOWN_UNIT':
      return 'limit';
    case 'MIXED_HOURS':
      return mixed(rows, form);
    case 'INVALID_DATE':
    case 'TIME_REQUIRED':
      return 'start';
    default:
      return null;
  }
}

// helpers

function at(row: Numbered | undefined, field: RowField): FaultPlace | null {
  return row === undefined ? null : `operations.${row.index}.${field}`;
}

/** As the server orders them: by their day, those of one day as they were entered. */
function inOrder(rows: readonly Numbered[]): Numbered[] {
  return [...rows].sort((a, b) => a.at.localeCompare(b.at));
}

/** The first pause within a pause, or the first resumption outside of one. */
function unpaired(ordered: readonly Numbered[]): Numbered | undefined {
  let paused = false;
  return ordered.find(({ type }) => {
    if (type !== 'pause' && type !== 'resume') return false;
    if ((type === 'pause') === paused) return true;
    paused = !paused;
    return false;
  });
}

function mixed(rows: readonly Numbered[], { limit, promise }: DeadlineForm): FaultPlace | null {
  const line = lineOf(limit.unit);
  if (amountOf(promise) !== null && lineOf(promise.unit) !== line) return 'promise';
  return at(
    rows.find(({ type, period }) => hasPeriod(type) && lineOf(period.unit) !== line),
    'period',
  );
}
