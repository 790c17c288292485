import { Injectable } from '@nestjs/common';
import { type Transaction, inTransaction, jsonText } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { DataSource } from 'typeorm';
import type {
  CardNotice,
  IncidentNotice,
  ModelNotice,
  NewNotice,
  NoticeRow,
  StageFaultNotice,
} from './notice.entity.js';

/** The groups and the name by which a reader is addressed. */
export interface Reader {
  username: string;
  groups: readonly string[];
}

const addressedIn = (table: string) => `(${table}.username = $1 or ${table}.candidate_group = any ($2))`;
const ADDRESSED = addressedIn('n');
const NEWEST_FIRST = 'order by created_at desc, id desc';
/** Who is addressed twice about a card, say as holder and as head, reads it once. */
const READ_ONCE = `not exists (
  select 1 from notification e
  where e.card_id = n.card_id and e.template = n.template and e.id < n.id and ${addressedIn('e')})`;

/** Stored messages. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(notice: NewNotice, at: Date): Promise<void> {
    const { jobKey, caseNo, template, group, username, data } = notice;
    await inTransaction(this.dataSource, (tx) =>
      write(
        tx,
        `insert into notification (job_key, case_no, template, candidate_group, username, data, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (job_key) do nothing`,
        [jobKey, caseNo, template, group ?? null, username ?? null, jsonText(data ?? {}), at],
      ),
    );
  }

  async insertAll(tx: Transaction, notices: readonly NewNotice[], at: Date): Promise<void> {
    await write(
      tx,
      `insert into notification (job_key, case_no, template, candidate_group, username, data, created_at)
       select "jobKey", "caseNo", template, "group", username, coalesce(data, '{}'), $2
         from jsonb_to_recordset($1) as n (
           "jobKey" bigint, "caseNo" text, template text, "group" text, username text, data jsonb)
       on conflict (job_key) do nothing`,
      [jsonText(notices), at],
    );
  }

  async insertForCards(tx: Transaction, notices: readonly CardNotice[], at: Date): Promise<void> {
    await write(
      tx,
      `insert into notification (card_id, case_no, template, candidate_group, username, data, created_at)
       select "cardId", "caseNo", template, "group", username, data, $2
       from jsonb_to_recordset($1) as n (
         "cardId" bigint, "caseNo" text, template text, "group" text, username text, data jsonb)
       on conflict do nothing`,
      [jsonText(notices), at],
    );
  }

  async insertForGroups(
    tx: Transaction,
    template: 'incident' | 'stage-fault' | 'model-held',
    notices: readonly (IncidentNotice | StageFaultNotice | ModelNotice)[],
    at: Date,
  ): Promise<void> {
    await write(
      tx,
      `insert into notification (case_no, template, candidate_group, data, created_at)
       select "caseNo", $3, "group", data, $2
       from jsonb_to_recordset($1) as n ("caseNo" text, "group" text, data jsonb)`,
      [jsonText(notices), at, template],
    );
  }

  /** Tells whoever was told of a yellow or red card that it is withdrawn. */
  async insertWithdrawals(tx: Transaction, cardIds: readonly string[], at: Date): Promise<void> {
    await write(
      tx,
      `insert into notification (card_id, case_no, template, candidate_group, username, data, created_at)
       select n.card_id, n.case_no, 'card-withdrawn', n.candidate_group, n.username, n.data, $2
       from notification n
       where n.card_id = any ($1::bigint[]) and n.template in ('card-yellow', 'card-red', 'card-reminder')
       on conflict do nothing`,
      [cardIds, at],
    );
  }

  /** Marks every message to the reader as read; answers how many there were. */
  async markAllRead({ username, groups }: Reader, at: Date): Promise<number> {
    const rows = await this.dataSource.query<[unknown[], number]>(
      `update notification n set read_at = $3 where n.read_at is null and ${ADDRESSED} returning n.id`,
      [username, groups, at],
    );
    return rows[1];
  }

  /** The newest messages to a reader: those of each address are read from its own end of the index. */
  findFor({ username, groups }: Reader, limit: number): Promise<NoticeRow[]> {
    return this.dataSource.query(
      `with addressed as (
         (select id from notification n where username = $1 and ${READ_ONCE} ${NEWEST_FIRST} limit $3)
         union
         select newest.id from (select distinct unnest($2::text[]) as name) as own
         cross join lateral (
           select id from notification n where candidate_group = own.name and ${READ_ONCE} ${NEWEST_FIRST} limit $3
         ) newest
       )
       select n.id, n.case_no as "caseNo", n.template, n.data, n.created_at as "createdAt", n.read_at as "readAt",
         c.title as "caseTitle", u.name as "townName"
       from addressed join notification n using (id)
       left join published.case_file c on c.case_no = n.case_no
       left join published.org_unit u on u.code = c.town_code
       order by n.created_at desc, n.id desc
       limit $3`,
      [username, groups, limit],
    );
  }

  /** Marks a message to the reader as read; false when there is none such. */
  async markRead({ username, groups }: Reader, id: string, at: Date): Promise<boolean> {
    const rows = await this.dataSource.query<[unknown[], number]>(
      `update notification n set read_at = coalesce(n.read_at, $4)
       from notification chosen
       where chosen.id = $3 and ${ADDRESSED} and ${addressedIn('chosen')}
         and (n.id = chosen.id or n.card_id = chosen.card_id and n.template = chosen.template)
       returning n.id`,
      [username, groups, id, at],
    );
    return rows[1] > 0;
  }
}

// helpers

/** Stores messages and wakes those to whom they are, when it commits. */
async function write(tx: Transaction, insert: string, values: unknown[]): Promise<void> {
  const rows: { name: string }[] = await tx.query(
    `with new as (${insert} returning username, candidate_group)
     select distinct name from new, unnest(array[username, candidate_group]) as name where name is not null`,
    values,
  );
  await notifyFacts(
    tx,
    rows.map(({ name }) => `notices:${name}`),
  );
}
