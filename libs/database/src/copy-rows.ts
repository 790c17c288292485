import pg from 'pg';
import type { BinaryRows } from './binary-rows.js';
import type { Transaction } from './transaction.js';

/**
 * Stores rows by COPY on the connection of the transaction: for many rows it costs PostgreSQL half of what an INSERT
 * does. `target` is a table with its columns, in the order in which the rows have been written. Fails as a query does.
 */
export async function copyRows(tx: Transaction, target: string, rows: BinaryRows): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as pg.ClientBase;
  await new Promise<void>((resolve, reject) => {
    const done = (error?: Error | null) => (error == null ? resolve() : reject(error));
    client.query(new CopyQuery(`copy ${target} from stdin (format binary)`, rows.finish(), done));
  });
}

/** A statement that answers the server's wish for data with one piece; the driver's own refuses. */
class CopyQuery extends (pg.Query as unknown as DriverQuery) {
  constructor(
    statement: string,
    private readonly data: Buffer,
    done: (error?: Error | null) => void,
  ) {
    super(statement, undefined, done);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }
}

/** What the driver has and its types leave out. */
type DriverQuery = new (
  statement: string,
  values: undefined,
  done: (error?: Error | null) => void,
) => pg.Submittable;

interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}
