import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FormSchema } from './form.schema.js';
import { PartDraftRepository } from './part-draft.repository.js';

/** Keeps what is drawn of forms before it is deployed. */
@Injectable()
export class FormDraftRepository extends PartDraftRepository<FormSchema> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      ...{ table: 'form_draft', id: 'form_id', content: 'schema' },
      newestVersion: 'select max(version) from form_definition where form_id = $3',
    });
  }
}
