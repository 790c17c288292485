import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NewNotice, NoticeRow } from './notice.entity.js';

/** The groups and the name by which a reader is addressed. */
export interface Reader {
  username: string;
  groups: readonly string[];
}

const ADDRESSED = `(n.username = $1 or n.candidate_group = any ($2))`;

/** Stored messages. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(notice: NewNotice, at: Date): Promise<void> {
    const { jobKey, caseNo, template, group, username, data } = notice;
    await this.dataSource.query(
      `insert into notification (job_key, case_no, template, candidate_group, username, data, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (job_key) do nothing`,
      [jobKey, caseNo, template, group ?? null, username ?? null, data ?? {}, at],
    );
  }

  /** The newest messages to a reader. */
  findFor({ username, groups }: Reader, limit: number): Promise<NoticeRow[]> {
    return this.dataSource.query(
      `select n.id, n.case_no as "caseNo", n.template, n.data, n.created_at as "createdAt", n.read_at as "readAt",
         c.title as "caseTitle", u.name as "townName"
       from notification n
       left join case_file c on c.case_no = n.case_no
       left join org_unit u on u.code = c.town_code
       where ${ADDRESSED}
       order by n.created_at desc, n.id desc
       limit $3`,
      [username, groups, limit],
    );
  }

  /** Marks a message to the reader as read; false when there is none such. */
  async markRead({ username, groups }: Reader, id: string, at: Date): Promise<boolean> {
    const rows = await this.dataSource.query<[unknown[], number]>(
      `update notification n set read_at = coalesce(n.read_at, $4) where n.id = $3 and ${ADDRESSED} returning n.id`,
      [username, groups, id, at],
    );
    return rows[1] > 0;
  }
}
