import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import type { Repository } from 'typeorm';
import type { WrittenPaper } from './paper-draft.entity.js';
import type { DraftPlace } from './drafts.js';
import { PaperDraftEntity } from './part-draft.entity.js';
import { PartDraftRepository } from './part-draft.repository.js';

/** Keeps what is written of the templates of papers before it is deployed. */
@Injectable()
export class PaperDraftRepository extends PartDraftRepository<WrittenPaper> {
  constructor(@InjectRepository(PaperDraftEntity) drafts: Repository<PaperDraftEntity>) {
    super(drafts);
  }

  protected override async newestVersion(
    { processId, partId }: DraftPlace,
    tx: Transaction,
  ): Promise<number | null> {
    const rows: { version: number | null }[] = await tx.query(
      `select max(version) as version from paper_template where process_id = $1 and code = $2`,
      [processId, partId],
    );
    return rows[0]?.version ?? null;
  }
}
