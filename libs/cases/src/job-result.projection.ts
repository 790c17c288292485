import { type Transaction, jsonText } from '@app/database';
import {
  type EngineRecord,
  Projection,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';

interface CompletedJob {
  elementId: string;
  elementInstanceKey: string;
  processDefinitionKey: string;
  processInstanceKey: string;
  /** What the worker gave back. */
  variables: Record<string, unknown>;
}

/** Keeps what jobs gave back whose model has words for it, as it was when they were done. */
@Projection({ name: 'job-results', valueTypes: ['JOB'], intents: ['COMPLETED'], order: 25 })
export class JobResultProjection implements RecordProjection {
  async apply(records: readonly EngineRecord[], { tx }: ProjectionContext): Promise<void> {
    await tx.query(
      `insert into job_result (job_key, process_instance_key, element_instance_key, definition_key, element_id,
         completed_at, variables)
       select "jobKey", "processInstanceKey", "elementInstanceKey", "processDefinitionKey", "elementId",
              "completedAt", variables
         from jsonb_to_recordset($1::jsonb) as r
           ("jobKey" bigint, "processInstanceKey" bigint, "elementInstanceKey" bigint, "processDefinitionKey" bigint,
            "elementId" text, "completedAt" timestamptz, variables jsonb)
         join published.definition d on d.definition_key = r."processDefinitionKey" and r."elementId" = any(d.result_elements)
       on conflict (job_key) do nothing`,
      [jsonText((records as unknown as readonly EngineRecord<CompletedJob>[]).map(rowOf))],
    );
  }

  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`delete from job_result where process_instance_key = any($1::bigint[])`, [instances]);
  }
}

// helpers

function rowOf({ key, value, timestamp }: EngineRecord<CompletedJob>) {
  const { elementId, elementInstanceKey, processDefinitionKey, processInstanceKey, variables } = value;
  const completedAt = new Date(timestamp).toISOString();
  return {
    ...{ jobKey: key, elementId, elementInstanceKey, processDefinitionKey, processInstanceKey },
    ...{ completedAt, variables },
  };
}
