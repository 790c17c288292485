import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { isFirstFor } from '@app/engine-records';
import { DataSource } from 'typeorm';
import type { Definition, DefinitionRow, FormDefinition, FormRow } from './definition.entity.js';
import type { StageDefinition } from './stage-reader.js';

const DEFINITION_COLUMNS = `definition_key as "definitionKey", process_id as "processId", version, name,
  resource_name as "resourceName", checksum, properties, deployed_at as "deployedAt"`;
const FORM_COLUMNS = `form_key as "formKey", form_id as "formId", version, schema, deployed_at as "deployedAt"`;

/** A model or a form as its file has it. */
export interface ResourceText {
  path: string;
  text: string;
}

/** Reads and writes deployed definitions, their stages and forms. */
@Injectable()
export class DefinitionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Inserts definitions that are new; the time of deployment is that of the lowest partition, whichever tells it first. */
  async insertAll(rows: readonly DefinitionRow[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into definition
         (definition_key, process_id, version, name, resource_name, resource, checksum, properties, deployed_at,
          partition_id, position, result_elements)
       select "definitionKey", "processId", version, name, "resourceName", resource, checksum, properties,
              "deployedAt", "partitionId", position, "resultElements"
         from jsonb_to_recordset($1::jsonb) as d
           ("definitionKey" bigint, "processId" text, version int, name text, "resourceName" text, resource text,
            checksum text, properties jsonb, "deployedAt" timestamptz, "partitionId" int, position bigint, "resultElements" text[])
       on conflict (definition_key) do update
         set name = excluded.name, properties = excluded.properties, result_elements = excluded.result_elements, deployed_at = excluded.deployed_at,
             partition_id = excluded.partition_id, position = excluded.position
       where ${isFirstFor('definition')}`,
      [jsonText(rows)],
    );
  }

  /** What each version says about its stages, in the place of what was read from it before. */
  async replaceStages(
    definitionKeys: readonly string[],
    rows: readonly (StageDefinition & { definitionKey: string })[],
    tx: Transaction,
  ): Promise<void> {
    await tx.query(`delete from stage_definition where definition_key = any($1::bigint[])`, [definitionKeys]);
    await tx.query(
      `insert into stage_definition
         (definition_key, element_id, stage_code, ordinal, name, name_en, statutory_limit, promised_limit,
          legal_basis, time_of, responsible, cards, clock_start, clock_end, clock_operations,
          extension_limit, extension_approver, stage_outcome, purpose_outcomes, agreed_on)
       select "definitionKey", "elementId", "stageCode", ordinal, name, "nameEn", "statutoryLimit",
              "promisedLimit", "legalBasis", "timeOf", responsible, cards, "clockStart", "clockEnd", "clockOperations",
              "extensionLimit", "extensionApprover", "stageOutcome", "purposeOutcomes", "agreedOn"
         from jsonb_to_recordset($1::jsonb) as s
           ("definitionKey" bigint, "elementId" text, "stageCode" text, ordinal int, name text, "nameEn" text,
            "statutoryLimit" text, "promisedLimit" text, "legalBasis" text, "timeOf" text, responsible text,
            cards text, "clockStart" text, "clockEnd" text, "clockOperations" text,
            "extensionLimit" text, "extensionApprover" text, "stageOutcome" text, "purposeOutcomes" text,
            "agreedOn" text)
       on conflict do nothing`,
      [jsonText(rows)],
    );
  }

  async insertForms(rows: readonly FormRow[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into form_definition (form_key, form_id, version, schema, deployed_at, partition_id, position)
       select "formKey", "formId", version, schema, "deployedAt", "partitionId", position
         from jsonb_to_recordset($1::jsonb) as f
           ("formKey" bigint, "formId" text, version int, schema jsonb, "deployedAt" timestamptz,
            "partitionId" int, position bigint)
       on conflict (form_key) do update
         set deployed_at = excluded.deployed_at, partition_id = excluded.partition_id, position = excluded.position
       where ${isFirstFor('form_definition')}`,
      [jsonText(rows)],
    );
  }

  findLatest(processId: string): Promise<Definition | undefined> {
    return this.findOne(`where process_id = $1 order by version desc limit 1`, [processId]);
  }

  /** The deployed versions of a process, newest first. */
  async listVersions(processId: string): Promise<number[]> {
    const rows: { version: number }[] = await this.dataSource.query(
      `select version from definition where process_id = $1 order by version desc`,
      [processId],
    );
    return rows.map(({ version }) => version);
  }

  findVersion(processId: string, version: number): Promise<Definition | undefined> {
    return this.findOne(`where process_id = $1 and version = $2`, [processId, version]);
  }

  findByKey(definitionKey: string): Promise<Definition | undefined> {
    return this.findOne(`where definition_key = $1`, [definitionKey]);
  }

  /** The newest version of every process, by process id. */
  listLatest(): Promise<Definition[]> {
    return this.dataSource.query(
      `select distinct on (process_id) ${DEFINITION_COLUMNS} from definition order by process_id, version desc`,
    );
  }

  async findXml(definitionKey: string): Promise<string | undefined> {
    const rows: { resource: string }[] = await this.dataSource.query(
      `select resource from definition where definition_key = $1`,
      [definitionKey],
    );
    return rows[0]?.resource;
  }

  stagesOf(definitionKey: string): Promise<StageDefinition[]> {
    return this.dataSource.query(
      `select element_id as "elementId", stage_code as "stageCode", ordinal, name, name_en as "nameEn",
              statutory_limit as "statutoryLimit", promised_limit as "promisedLimit", legal_basis as "legalBasis",
              time_of as "timeOf", responsible, cards, clock_start as "clockStart", clock_end as "clockEnd",
              clock_operations as "clockOperations", extension_limit as "extensionLimit",
              extension_approver as "extensionApprover", stage_outcome as "stageOutcome",
              purpose_outcomes as "purposeOutcomes", agreed_on as "agreedOn"
         from stage_definition where definition_key = $1 order by ordinal`,
      [definitionKey],
    );
  }

  async findForm(formId: string): Promise<FormDefinition | undefined> {
    const rows: FormDefinition[] = await this.dataSource.query(
      `select ${FORM_COLUMNS} from form_definition where form_id = $1 order by version desc limit 1`,
      [formId],
    );
    return rows[0];
  }

  async findFormByKey(formKey: string): Promise<FormDefinition | undefined> {
    const rows: FormDefinition[] = await this.dataSource.query(
      `select ${FORM_COLUMNS} from form_definition where form_key = $1`,
      [formKey],
    );
    return rows[0];
  }

  /** The version of a form that was the newest at a time; the first one where it was deployed later. */
  async findFormAsOf(formId: string, at: Date): Promise<FormDefinition | undefined> {
    const rows: FormDefinition[] = await this.dataSource.query(
      `select ${FORM_COLUMNS} from form_definition where form_id = $1
        order by deployed_at <= $2 desc, case when deployed_at <= $2 then -version else version end limit 1`,
      [formId, at],
    );
    return rows[0];
  }

  /** Versions of forms by their keys, those too that the transaction itself has written. */
  formsWithin(formKeys: readonly string[], tx: Transaction): Promise<FormDefinition[]> {
    return tx.query(`select ${FORM_COLUMNS} from form_definition where form_key = any($1::bigint[])`, [
      formKeys,
    ]);
  }

  /** By the key of a model the start form that ran at a time, as `findFormAsOf`; within a transaction. */
  startFormsWithin(
    begun: readonly { definitionKey: string; at: Date }[],
    tx: Transaction,
  ): Promise<(FormDefinition & { definitionKey: string; at: Date })[]> {
    return tx.query(
      `select b.definition_key as "definitionKey", b.at, f.*
         from unnest($1::bigint[], $2::timestamptz[]) as b (definition_key, at)
         join definition d using (definition_key),
         lateral (select ${FORM_COLUMNS} from form_definition
                   where form_id = d.properties ->> 'startForm'
                   order by deployed_at <= b.at desc, case when deployed_at <= b.at then -version else version end
                   limit 1) f`,
      [begun.map(({ definitionKey }) => definitionKey), begun.map(({ at }) => at)],
    );
  }

  /** The newest version of each of these forms, as far as they were deployed. */
  async latestForms(formIds: readonly string[]): Promise<Map<string, FormDefinition>> {
    const rows: FormDefinition[] = await this.dataSource.query(
      `select distinct on (form_id) ${FORM_COLUMNS} from form_definition where form_id = any($1)
        order by form_id, version desc`,
      [formIds],
    );
    return new Map(rows.map((form) => [form.formId, form]));
  }

  /** Those of the files that no deployed version, old or new, has. */
  unknownResources(files: readonly ResourceText[]): Promise<ResourceText[]> {
    return this.dataSource.query(
      `select path, text from unnest($1::text[], $2::text[]) as file (path, text)
        where case when path like '%.bpmn'
                then not exists (select 1 from definition d where d.resource = file.text)
                else not exists (select 1 from form_definition f where f.schema = file.text::jsonb) end`,
      [files.map(({ path }) => path), files.map(({ text }) => text)],
    );
  }

  /** The newest version of every form. */
  async listForms(): Promise<FormDefinition[]> {
    return this.dataSource.query(
      `select distinct on (form_id) ${FORM_COLUMNS} from form_definition order by form_id, version desc`,
    );
  }

  private async findOne(clause: string, parameters: unknown[]): Promise<Definition | undefined> {
    const rows: Definition[] = await this.dataSource.query(
      `select ${DEFINITION_COLUMNS} from definition ${clause}`,
      parameters,
    );
    return rows[0];
  }
}
