import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { isNewerThan } from '@app/engine-records';
import { DataSource } from 'typeorm';
import type { Incident, IncidentRow, IncidentState } from './incident.entity.js';

const NEWEST = 200;

const SELECT_INCIDENT = `
  select i.incident_key as "incidentKey", e.case_no as "caseNo", i.process_instance_key as "processInstanceKey",
    i.element_id as "elementId", i.job_key as "jobKey", i.error_type as "errorType",
    i.error_message as "errorMessage", i.state, i.created_at as "createdAt", i.resolved_at as "resolvedAt",
    t.told_at as "toldAt", c.title as "caseTitle", e.process_id as "processId", e.definition_key as "definitionKey",
    e.version
  from incident i left join published.engine_instance e on e.process_instance_key = i.process_instance_key
  left join published.case_file c on c.case_no = e.case_no
  left join incident_notice t on t.incident_key = i.incident_key`;

/** Projected incidents. */
@Injectable()
export class IncidentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest incidents, of one state or all. */
  findNewest(state?: IncidentState): Promise<Incident[]> {
    return this.dataSource.query(
      `${SELECT_INCIDENT} where $1::text is null or i.state = $1
       order by i.created_at desc, i.incident_key desc limit ${NEWEST}`,
      [state ?? null],
    );
  }

  findByCase(caseNo: string): Promise<Incident[]> {
    return this.dataSource.query(`${SELECT_INCIDENT} where e.case_no = $1 order by i.created_at`, [caseNo]);
  }

  async find(incidentKey: string): Promise<Incident | undefined> {
    const [found] = await this.dataSource.query<Incident[]>(`${SELECT_INCIDENT} where i.incident_key = $1`, [
      incidentKey,
    ]);
    return found;
  }

  /** Writes the last state of each incident, unless a later record wrote it; the time of its creation stays. */
  async upsertAll(rows: readonly IncidentRow[], tx: Transaction): Promise<void> {
    await tx.query(
      `insert into incident (incident_key, process_instance_key, element_instance_key, element_id, job_key, error_type,
         error_message, state, created_at, resolved_at, position)
       select "incidentKey", "processInstanceKey", "elementInstanceKey", "elementId", "jobKey", "errorType",
         "errorMessage", state, "createdAt", "resolvedAt", position
       from jsonb_to_recordset($1) as i (
         "incidentKey" bigint, "processInstanceKey" bigint, "elementInstanceKey" bigint, "elementId" text,
         "jobKey" bigint, "errorType" text, "errorMessage" text, state text, "createdAt" timestamptz,
         "resolvedAt" timestamptz, position bigint)
       on conflict (incident_key) do update
         set state = excluded.state, resolved_at = excluded.resolved_at, position = excluded.position
       where ${isNewerThan('incident')}`,
      [jsonText(rows)],
    );
  }

  /** The cases in which these incidents are. */
  async casesOf(rows: readonly IncidentRow[], tx: Transaction): Promise<string[]> {
    const cases: { caseNo: string }[] = await tx.query(
      `select distinct case_no as "caseNo" from published.engine_instance
        where process_instance_key = any ($1::bigint[]) and case_no is not null`,
      [rows.map(({ processInstanceKey }) => processInstanceKey)],
    );
    return cases.map(({ caseNo }) => caseNo);
  }

  /** Takes out the incidents of these instances. */
  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`delete from incident where process_instance_key = any($1::bigint[])`, [instances]);
  }
}
