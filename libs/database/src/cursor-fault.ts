import { foreignCursor } from '@app/kernel';
import { sqlState } from './transaction.js';

const DATA_EXCEPTION = '22';

/** Runs a read that goes on from a cursor; a cursor whose values PostgreSQL cannot read is the caller's fault. */
export async function readFrom<T>(cursor: string | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (cursor === undefined || sqlState(error)?.startsWith(DATA_EXCEPTION) !== true) throw error;
    throw foreignCursor();
  }
}
