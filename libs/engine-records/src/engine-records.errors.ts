import { AppError } from '@app/kernel';

/** Two projections have the same name, so dead records could not be told apart. */
export class DuplicateProjectionError extends AppError {
  constructor(name: string) {
    super('DUPLICATE_PROJECTION', 500, `Two projections are named ${name}: give one of them another name.`);
  }
}

/** The broker writes another log than the one in the tables: its data was wiped or exchanged. */
export class AnotherLogError extends AppError {
  constructor(readonly partitionId: number) {
    super(
      'ANOTHER_LOG',
      503,
      `The broker's log of partition ${partitionId} is not the one that the tables were built from: its data folder was ` +
        'wiped or exchanged. Nothing is taken from it. Run `npm run reset` to begin anew on both sides, or give the ' +
        'broker its old data folder back.',
    );
  }
}

/** The records have not come as far as the job that reads them; the same job may be tried again. */
export class RecordsBehindError extends AppError {
  constructor() {
    super('RECORDS_BEHIND', 503, 'The records of the engine have not come as far as this job yet.', {
      retryAfterSeconds: 5,
    });
  }
}

/** Records that were digested before cannot be digested any more: the rows would be fewer than now. */
export class RebuildWouldLoseError extends AppError {
  constructor() {
    super(
      'REBUILD_WOULD_LOSE',
      409,
      '有记录现在无法处理，重建会丢失已有内容，案件保持原样。请先排除程序故障。',
    );
  }
}
