import { Injectable } from '@nestjs/common';
import { type AuditAct, recordAct } from '@app/audit';
import { DataSource } from 'typeorm';

const CLOCK_LOCK = 7_305_001;

/** The stored offset between the engine's clock and the machine's. */
@Injectable()
export class EngineClockRepository {
  constructor(private readonly dataSource: DataSource) {}

  async offsetMs(): Promise<number> {
    const rows: { offset_ms: string }[] = await this.dataSource.query(
      `select offset_ms from engine_clock where id = 1`,
    );
    return Number(rows[0]?.offset_ms ?? 0);
  }

  /** Adds to the stored offset and answers the new one. */
  async add(ms: number, { by, at }: Pick<AuditAct, 'by' | 'at'>): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const rows: { offset_ms: string }[] = await tx.query(
        `insert into engine_clock (id, offset_ms) values (1, $1)
         on conflict (id) do update
           set offset_ms = engine_clock.offset_ms + excluded.offset_ms, updated_at = clock_timestamp()
         returning offset_ms`,
        [ms],
      );
      const act = { by, at, action: 'CLOCK_ADVANCED', objectKind: 'system', objectId: 'clock' } as const;
      await recordAct(tx, { ...act, details: { addedMs: ms } });
      return Number(rows[0]?.offset_ms);
    });
  }

  /** Runs the work while no other process does the same; two corrections at once would add up. */
  async exclusively<T>(work: (offsetMs: number) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock($1)`, [CLOCK_LOCK]);
      const rows: { offset_ms: string }[] = await tx.query(`select offset_ms from engine_clock where id = 1`);
      return work(Number(rows[0]?.offset_ms ?? 0));
    });
  }
}
