import { Injectable } from '@nestjs/common';
import { readFrom } from '@app/database';
import { FeelService } from '@app/feel';
import type { Actor } from '@app/identity';
import { encodeCursor, pageSize } from '@app/kernel';
import {
  type ElementInfo,
  DefinitionService,
  type FormDefinition,
  PLAIN_REPORT,
  knownValues,
  maskEntered,
  maskedIn,
} from '@app/models';
import { DataSource } from 'typeorm';
import type { InstanceWords } from './called-place.js';
import { findInstanceWords } from './case-instance.queries.js';
import type { CaseRecordEntry, CaseRecordPage, CaseRecordRow } from './case-record.entity.js';
import { findCaseRecord, findRecordEntry } from './case-record.queries.js';
import { mayShowNumbers } from './case-numbers.queries.js';
import type { CaseSight } from './case-sight.js';
import { CaseSightService } from './case-sight.service.js';
import { CaseService } from './case.service.js';
import { tellResults } from './result-words.js';

/** Shows the work that was done in a case, each form as it was when it was filled in. */
@Injectable()
export class CaseRecordService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
    private readonly feel: FeelService,
  ) {}

  /** A page of the work done that the person reads, oldest first; CASE_NOT_FOUND, INVALID_INPUT for a foreign cursor. */
  async of(
    actor: Actor,
    caseNo: string,
    { cursor, limit }: { cursor?: string; limit?: number },
  ): Promise<CaseRecordPage> {
    await this.cases.summary(actor, caseNo);
    const sight = await this.sights.of(actor, caseNo);
    const size = pageSize(limit);
    const rows = await readFrom(cursor, () =>
      findCaseRecord(this.dataSource, sight, { cursor, limit: size + 1 }),
    );
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    const more = rows.length > size && last !== undefined;
    return { ...(await this.told(actor, caseNo, shown)), nextCursor: more ? cursorOf(last) : null };
  }

  /** Rows in words, with the forms that they need. */
  async told(
    actor: Actor,
    caseNo: string,
    rows: readonly CaseRecordRow[],
  ): Promise<Omit<CaseRecordPage, 'nextCursor'>> {
    const mayShow = await mayShowNumbers(this.dataSource, actor, caseNo);
    const words = await findInstanceWords(this.dataSource, caseNo);
    const told = await Promise.all(rows.map((row) => this.tell(row, words)));
    const forms = new Map(told.flatMap(({ form }) => (form === undefined ? [] : [[form.formKey, form]])));
    return {
      items: told.map(({ entry }) => entry),
      mayShowNumbers: mayShow,
      forms: [...forms.values()].map(({ formKey, schema }) => ({ formKey, schema })),
    };
  }

  /** What is masked of a piece of work, whole, and how its step is called; nothing where no such work is read. */
  async masked(
    sight: CaseSight,
    entryId: string,
  ): Promise<{ values: Record<string, unknown>; name: string | null }> {
    const row = await findRecordEntry(this.dataSource, sight, entryId);
    if (row === undefined) return { values: {}, name: null };
    const [element, form] = await Promise.all([this.elementOf(row), this.formOf(row)]);
    const entered = row.entered ?? {};
    return {
      values: form === undefined ? {} : maskedIn(form.schema, knownValues(form.schema, entered)),
      ...{ name: nameOf(row, element).name },
    };
  }

  private async tell(row: CaseRecordRow, words: ReadonlyMap<string, InstanceWords>) {
    const place = words.get(row.instanceKey ?? '');
    const [element, form] = await Promise.all([this.elementOf(row), this.formOf(row)]);
    const given = row.kind === 'result' ? (row.entered ?? {}) : {};
    const entry: CaseRecordEntry = {
      ...{ id: row.id, kind: row.kind, at: row.at, occurrence: row.occurrence },
      ...{ by: row.person, unitName: row.unitName, reason: row.reason },
      ...nameOf(row, element),
      ...{ stageName: row.stageName, stageNameEn: row.stageNameEn, round: row.round },
      ...{ place: place?.place ?? null, placeEn: place?.placeEn ?? null },
      formKey: form?.formKey ?? null,
      values: form === undefined ? {} : enteredIn(form, row.entered ?? {}),
      results: await this.feel.settle((feel) => tellResults(resultsOf(row, element), given, feel)),
    };
    return { entry, form };
  }

  private async elementOf({ definitionKey, elementId }: CaseRecordRow): Promise<ElementInfo | undefined> {
    if (definitionKey === null || elementId === null) return undefined;
    return (await this.definitions.elements(definitionKey)).get(elementId);
  }

  private async formOf({
    kind,
    formKey,
    definitionKey,
    at,
  }: CaseRecordRow): Promise<FormDefinition | undefined> {
    if (formKey !== null) return this.definitions.formByKey(formKey);
    if (kind === 'event') return { ...PLAIN_REPORT, version: 1, deployedAt: at };
    if (kind !== 'registration' || definitionKey === null) return undefined;
    const startForm = (await this.definitions.byKey(definitionKey))?.properties['startForm'];
    return startForm === undefined ? undefined : this.definitions.formAsOf(startForm, at);
  }
}

// helpers

/** How a piece of work is called. */
function nameOf({ kind, corrected, elementId }: CaseRecordRow, element: ElementInfo | undefined) {
  const reported = kind === 'event' ? element?.reported : undefined;
  if (reported !== undefined) return { name: reported.label, nameEn: reported.labelEn };
  return { name: element?.name ?? corrected ?? elementId, nameEn: element?.nameEn ?? null };
}

function cursorOf({ sortKey }: CaseRecordRow): string {
  return encodeCursor(JSON.parse(sortKey) as unknown[]);
}

function enteredIn({ schema }: FormDefinition, entered: Record<string, unknown>): Record<string, unknown> {
  const known = Object.entries(knownValues(schema, entered)).filter(([, value]) => !isEmpty(value));
  return maskEntered(schema, Object.fromEntries(known));
}

function resultsOf({ kind }: CaseRecordRow, element: ElementInfo | undefined) {
  return kind === 'result' ? (element?.results ?? []) : [];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
