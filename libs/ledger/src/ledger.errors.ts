import { AppError } from '@app/kernel';

/** The case has no such entry, or the person may not see the case. */
export class LedgerEntryNotFoundError extends AppError {
  constructor() {
    super('LEDGER_ENTRY_NOT_FOUND', 404, '找不到这笔款项，请刷新后再试。');
  }
}

/** Neither whoever entered it nor who leads the case. */
export class LedgerEntryNotYoursError extends AppError {
  constructor() {
    super('LEDGER_ENTRY_NOT_YOURS', 403, '只有登记这笔款项的人和本案的负责人可以冲正。');
  }
}

/** It is taken out already. */
export class LedgerEntryCounteredError extends AppError {
  constructor() {
    super('LEDGER_ENTRY_COUNTERED', 409, '这笔款项已经冲正。');
  }
}

/** Without it more would have been paid than was owed. */
export class LedgerEntryInUseError extends AppError {
  constructor() {
    super('LEDGER_ENTRY_IN_USE', 409, '后来的付款以这笔款项为依据，请先冲正那些付款。');
  }
}

/** A later title or claim counts; one in place of an earlier one would come behind it. */
export class LedgerEntryFollowedError extends AppError {
  constructor() {
    super('LEDGER_ENTRY_FOLLOWED', 409, '后面已有新的金额，这笔只能冲正，不能更正。');
  }
}

/** A payment of a job that does not fit what is owed; what is wrong, in words. */
export class LedgerRefusedError extends AppError {
  constructor(reason: string) {
    super('LEDGER_REFUSED', 422, reason);
  }
}
