import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type CaseLinkKind = 'duplicate' | 'merged' | 'similar';

/** Which cases belong together, and why. */
@Injectable()
export class CaseLinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Links the case to others; a link that is there already stays. */
  async link(caseNo: string, kind: CaseLinkKind, linked: readonly string[], at: Date): Promise<void> {
    if (linked.length === 0) return;
    await this.dataSource.query(
      `insert into case_link (case_no, linked_case_no, kind, linked_at)
       select $1, linked, $2, $4 from unnest($3::text[]) as linked
       on conflict do nothing`,
      [caseNo, kind, linked, at],
    );
  }
}
