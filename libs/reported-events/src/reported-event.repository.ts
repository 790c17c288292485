import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Transaction, jsonText } from '@app/database';
import type { Repository } from 'typeorm';
import { ReportedEventEntity } from './reported-event.entity.js';

/** A report of which the engine does not know yet. */
export type UntoldReport = Pick<
  ReportedEventEntity,
  'id' | 'messageName' | 'correlationKey' | 'entered' | 'reportedBy' | 'reportedAt'
>;

/** Stores what people reported. */
@Injectable()
export class ReportedEventRepository {
  constructor(
    @InjectRepository(ReportedEventEntity) private readonly reports: Repository<ReportedEventEntity>,
  ) {}

  findRequest(reportedBy: string, idempotencyKey: string): Promise<ReportedEventEntity | null> {
    return this.reports.findOneBy({ reportedBy, idempotencyKey });
  }

  /** False where the same request, or another report of what ends by it, was faster. */
  async insert(report: ReportedEventEntity, tx: Transaction): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(ReportedEventEntity)
      // what is entered goes through the one place for JSON
      .values({ ...report, entered: () => ':entered' })
      .setParameter('entered', jsonText(report.entered))
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  /** Reports of which the engine is to be told, the oldest first. */
  findUntold(limit: number, ids: readonly string[] | null = null): Promise<UntoldReport[]> {
    return this.reports.query(
      `select id, message_name as "messageName", correlation_key as "correlationKey", entered,
              reported_by as "reportedBy", reported_at as "reportedAt"
         from reported_event
        where told_at is null and ($2::uuid[] is null or id = any($2::uuid[]))
        order by reported_at, id limit $1`,
      [limit, ids],
    );
  }

  async markTold(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.reports.query(
      `update reported_event set told_at = $2 where id = any($1::uuid[]) and told_at is null`,
      [ids, at],
    );
  }

  /**
   * Closes reports that reached nothing: the engine took the message so long ago that it keeps it no more, and no record
   * tells that anything waited for it. Answers what was closed.
   */
  async lapse(
    afterMs: number,
    at: Date,
    tx: Transaction,
  ): Promise<Pick<ReportedEventEntity, 'id' | 'caseNo' | 'reportedBy' | 'elementId' | 'definitionKey'>[]> {
    const [rows] = await tx.query<
      [Pick<ReportedEventEntity, 'id' | 'caseNo' | 'reportedBy' | 'elementId' | 'definitionKey'>[], number]
    >(
      `update reported_event r set lapsed_at = $2
         from published.engine_message m
        where r.told_at is not null and r.lapsed_at is null and r.told_at > $2::timestamptz - interval '30 days'
          and m.message_id = 'reported-event/' || r.id
          and m.published_at < $2::timestamptz - $1 * interval '1 millisecond'
          and not exists (select from event_arrival a where a.report_id = r.id)
       returning r.id, r.case_no as "caseNo", r.reported_by as "reportedBy", r.element_id as "elementId",
                 r.definition_key as "definitionKey"`,
      [afterMs, at],
    );
    return rows;
  }
}
