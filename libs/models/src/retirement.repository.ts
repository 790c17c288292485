import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';

/** Which models nobody may use any more. */
@Injectable()
export class RetirementRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of the processes of which no case may be started. */
  async retiredProcesses(): Promise<Set<string>> {
    const rows: { processId: string }[] = await this.dataSource.query(
      `select process_id as "processId" from model_retirement`,
    );
    return new Set(rows.map(({ processId }) => processId));
  }

  /** False when the model is retired already. */
  async retire(
    { processId, by, at, reason }: { processId: string; by: string; at: Date; reason: string },
    tx: Transaction,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into model_retirement (process_id, retired_by, retired_at, reason) values ($1, $2, $3, $4)
       on conflict (process_id) do nothing returning process_id`,
      [processId, by, at, reason],
    );
    return rows.length > 0;
  }

  /** False when it is not retired. */
  async takeBack(processId: string, tx: Transaction): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `delete from model_retirement where process_id = $1 returning process_id`,
      [processId],
    );
    return rows.length > 0;
  }
}
