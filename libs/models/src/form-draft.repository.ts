import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { DataSource } from 'typeorm';
import type { FormDraft, NamedFormDraft } from './form-draft.entity.js';
import type { DeployedForm } from './model.entity.js';

const SAVED_BY = `coalesce((select u.display_name from app_user u where u.username = d.saved_by), d.saved_by)`;
const COLUMNS = `form_id as "formId", schema, base_version as "baseVersion", revision, ${SAVED_BY} as "savedBy",
  saved_at as "savedAt"`;

/** A form of a model. */
export interface FormPlace {
  processId: string;
  formId: string;
}

/** Who saves, and when. */
export interface Saving {
  by: string;
  at: Date;
}

/** Keeps what is drawn of forms before it is deployed. */
@Injectable()
export class FormDraftRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The drafts that go along with a model, by form. */
  async ofModel(processId: string): Promise<Map<string, NamedFormDraft>> {
    const rows: NamedFormDraft[] = await this.dataSource.query(
      `select ${COLUMNS} from form_draft d where process_id = $1 order by form_id`,
      [processId],
    );
    return new Map(rows.map((draft) => [draft.formId, draft]));
  }

  async find({ processId, formId }: FormPlace): Promise<FormDraft | undefined> {
    const rows: NamedFormDraft[] = await this.dataSource.query(
      `select ${COLUMNS} from form_draft d where process_id = $1 and form_id = $2`,
      [processId, formId],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { formId: _formId, ...draft } = row;
    return draft;
  }

  /** Makes the first revision of a draft; undefined when there is a draft already. */
  async create(
    { processId, formId }: FormPlace,
    schema: object,
    { by, at }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const rows: { revision: number }[] = await tx.query(
      `insert into form_draft (id, process_id, form_id, schema, base_version, saved_by, saved_at)
       values ($1, $2, $3, $4, (select max(version) from form_definition where form_id = $3), $5, $6)
       on conflict (process_id, form_id) do nothing
       returning revision`,
      [randomUUID(), processId, formId, jsonText(schema), by, at],
    );
    return rows[0]?.revision;
  }

  /** Replaces a draft that still has the revision on which the change builds; undefined when it has not. */
  async replace(
    { processId, formId }: FormPlace,
    { schema, revision }: { schema: object; revision: number },
    { by, at }: Saving,
    tx: Transaction,
  ): Promise<number | undefined> {
    const [rows] = await tx.query<[{ revision: number }[], number]>(
      `update form_draft set schema = $4, revision = revision + 1, saved_by = $5, saved_at = $6
        where process_id = $1 and form_id = $2 and revision = $3
       returning revision`,
      [processId, formId, revision, jsonText(schema), by, at],
    );
    return rows[0]?.revision;
  }

  /** Removes a draft; answers whether there was one. */
  async remove({ processId, formId }: FormPlace, tx: Transaction): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `delete from form_draft where process_id = $1 and form_id = $2`,
      [processId, formId],
    );
    return count > 0;
  }

  /** Removes what is drawn of the forms of a model that is not deployed: nobody would find it again. Answers the forms. */
  async removeOfUndeployed(processId: string, tx: Transaction): Promise<string[]> {
    const [rows] = await tx.query<[{ formId: string }[], number]>(
      `delete from form_draft where process_id = $1
         and not exists (select 1 from definition where process_id = $1)
       returning form_id as "formId"`,
      [processId],
    );
    return rows.map(({ formId }) => formId).sort();
  }

  /** Removes drafts that were deployed; what somebody saved of them meanwhile stays and builds on the version that they became. */
  async removeDeployed(
    processId: string,
    drafts: readonly Pick<NamedFormDraft, 'formId' | 'revision'>[],
    deployed: readonly DeployedForm[],
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `delete from form_draft d using unnest($2::text[], $3::int[]) as deployed (form_id, revision)
        where d.process_id = $1 and d.form_id = deployed.form_id and d.revision = deployed.revision`,
      [processId, drafts.map(({ formId }) => formId), drafts.map(({ revision }) => revision)],
    );
    await tx.query(
      `update form_draft d set base_version = deployed.version
         from unnest($2::text[], $3::int[]) as deployed (form_id, version)
        where d.process_id = $1 and d.form_id = deployed.form_id`,
      [processId, deployed.map(({ formId }) => formId), deployed.map(({ version }) => version)],
    );
  }
}
