import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Transaction } from '@app/database';
import type { Repository } from 'typeorm';
import type { DraftPlace } from './drafts.js';
import type { FormSchema } from './form.schema.js';
import { FormDraftEntity } from './part-draft.entity.js';
import { PartDraftRepository } from './part-draft.repository.js';

/** Keeps what is drawn of forms before it is deployed. */
@Injectable()
export class FormDraftRepository extends PartDraftRepository<FormSchema> {
  constructor(@InjectRepository(FormDraftEntity) drafts: Repository<FormDraftEntity>) {
    super(drafts);
  }

  protected override async newestVersion({ partId }: DraftPlace, tx: Transaction): Promise<number | null> {
    const rows: { version: number | null }[] = await tx.query(
      `select max(version) as version from form_definition where form_id = $1`,
      [partId],
    );
    return rows[0]?.version ?? null;
  }
}
