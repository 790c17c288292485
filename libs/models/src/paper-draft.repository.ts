import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WrittenPaper } from './paper-draft.entity.js';
import { PartDraftRepository } from './part-draft.repository.js';

/** Keeps what is written of the templates of papers before it is deployed. */
@Injectable()
export class PaperDraftRepository extends PartDraftRepository<WrittenPaper> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      ...{ table: 'paper_draft', id: 'code', content: 'template' },
      newestVersion: 'select max(version) from paper_template where process_id = $2 and code = $3',
    });
  }
}
