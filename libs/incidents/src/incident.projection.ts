import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  type IncidentValue,
  Projection,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';
import type { IncidentRow } from './incident.entity.js';
import { IncidentRepository } from './incident.repository.js';

/** Keeps the places at which the engine got stuck. */
@Projection({
  name: 'incidents',
  valueTypes: ['INCIDENT'],
  intents: ['CREATED', 'RESOLVED'],
  order: 50,
})
export class IncidentProjection implements RecordProjection {
  constructor(private readonly incidents: IncidentRepository) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const rows = lastPerIncident(records as unknown as readonly EngineRecord<IncidentValue>[]);
    if (rows.length === 0) return;
    await this.incidents.upsertAll(rows, tx);
    changes.add('incidents');
    const caseNos = await this.incidents.casesOf(rows, tx);
    for (const caseNo of caseNos) changes.add(`case:${caseNo}`);
    if (caseNos.length > 0) changes.add('cases');
  }

  forget(instances: readonly string[], tx: Transaction): Promise<void> {
    return this.incidents.forget(instances, tx);
  }
}

// helpers

/** A row may be inserted once only in a statement, so the records of one incident are brought together first. */
function lastPerIncident(records: readonly EngineRecord<IncidentValue>[]): IncidentRow[] {
  const rows = new Map<string, IncidentRow>();
  for (const record of records) {
    const at = new Date(record.timestamp).toISOString();
    const createdAt = rows.get(record.key)?.createdAt ?? at;
    const isResolved = record.intent === 'RESOLVED';
    rows.set(record.key, toRow(record, createdAt, isResolved ? at : null));
  }
  return [...rows.values()];
}

function toRow(
  { key, value, position }: EngineRecord<IncidentValue>,
  createdAt: string,
  resolvedAt: string | null,
): IncidentRow {
  return {
    incidentKey: key,
    processInstanceKey: value.processInstanceKey,
    elementInstanceKey: value.elementInstanceKey,
    elementId: value.elementId,
    jobKey: value.jobKey === '-1' ? null : value.jobKey,
    errorType: value.errorType,
    errorMessage: value.errorMessage,
    state: resolvedAt === null ? 'open' : 'resolved',
    createdAt,
    resolvedAt,
    position,
  };
}
