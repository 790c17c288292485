import { AppError } from '@app/kernel';

/** The case does not wait for it any more, or the person may not report it. */
export class EventNotExpectedError extends AppError {
  constructor() {
    super(
      'EVENT_NOT_EXPECTED',
      409,
      '这个情况现在不能登记：案件已经办到别处，或者已有人登记过。请刷新后再看。',
    );
  }
}
