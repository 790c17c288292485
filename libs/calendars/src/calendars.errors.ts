import { AppError, type FieldFault, InvalidInputError } from '@app/kernel';
import type { CalendarImport } from './calendar-import.entity.js';

/** More faults help nobody: the person repairs the file and tries again. */
const SHOWN_FAULTS = 50;

/** The calendar has no such year. */
export class CalendarNotFoundError extends AppError {
  constructor(year: string) {
    super('CALENDAR_NOT_FOUND', 404, '还没有这一年的日历。', { details: { year } });
  }
}

/** No such import. */
export class CalendarImportNotFoundError extends AppError {
  constructor(importId: string) {
    super('CALENDAR_IMPORT_NOT_FOUND', 404, '找不到这次导入，请刷新后再试。', { details: { importId } });
  }
}

/** The import was published or discarded already. */
export class CalendarImportClosedError extends AppError {
  constructor({ id, state, publishedBy, publishedAt }: CalendarImport) {
    const what = state === 'published' ? `已由${publishedBy ?? '他人'}发布` : '已被放弃';
    super('CALENDAR_IMPORT_CLOSED', 409, `这次导入${what}，没有再次更改日历。`, {
      details: { importId: id, state, publishedBy, publishedAt },
    });
  }
}

/** The calendar in force is not the one with which the preview was made. */
export class CalendarChangedError extends AppError {
  constructor() {
    super('CALENDAR_CHANGED', 409, '预览之后日历已被他人更改，现行日历不受影响。请重新预览后再发布。');
  }
}

/** The year is provisional already: there is nothing to take back. */
export class CalendarNotPublishedError extends AppError {
  constructor(year: number) {
    super('CALENDAR_NOT_PUBLISHED', 409, `${year} 年的日历没有发布，无需收回。`, { details: { year } });
  }
}

/** The year is improbable, and nobody said that it is meant. */
export class CalendarImprobableError extends AppError {
  constructor() {
    super('CALENDAR_IMPROBABLE', 409, '这份放假安排很不寻常，没有发布。请核对，确认无误后再发布。');
  }
}

/** Another calendar is replaced, and nobody said why. */
export function reasonMissing(): InvalidInputError {
  return new InvalidInputError([
    { path: 'reason', code: 'REQUIRED', message: '请写明为什么替换已发布的日历' },
  ]);
}

/** No such local day, or it was removed already. */
export class OverlayDayNotFoundError extends AppError {
  constructor(overlayId: string) {
    super('OVERLAY_DAY_NOT_FOUND', 404, '这个地方特殊日已被移除或不存在。', { details: { overlayId } });
  }
}

/** The unit has a local day on this date already. */
export class OverlayDayExistsError extends AppError {
  constructor(unitCode: string, day: string) {
    super('OVERLAY_DAY_EXISTS', 409, `该单位在 ${day} 已有地方特殊日，请先移除原来的。`, {
      details: { unitCode, day },
    });
  }
}

/** The faults of a file, the first ones where there are many. */
export function unfitFile(faults: readonly FieldFault[]): InvalidInputError {
  const shown = faults.slice(0, SHOWN_FAULTS);
  const more = faults.length > SHOWN_FAULTS ? `，以下列出前 ${SHOWN_FAULTS} 处` : '';
  return new InvalidInputError(shown, `文件有 ${faults.length} 处问题${more}，没有导入任何内容。`);
}
