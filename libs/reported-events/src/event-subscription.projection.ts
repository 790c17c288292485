import { type Transaction, jsonText } from '@app/database';
import {
  type EngineRecord,
  type MessageSubscriptionValue,
  Projection,
  type ProjectionContext,
  type RecordProjection,
  isNewerThan,
  reportOf,
} from '@app/engine-records';

type SubscriptionRecord = EngineRecord<MessageSubscriptionValue>;

/** Keeps for which messages every instance waits, and which reports of people reached it. */
@Projection({
  name: 'event-subscriptions',
  valueTypes: ['PROCESS_MESSAGE_SUBSCRIPTION'],
  intents: ['CREATING', 'CREATED', 'CORRELATED', 'MIGRATED', 'DELETING', 'DELETED'],
  order: 30,
})
export class EventSubscriptionProjection implements RecordProjection {
  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const told = records as unknown as readonly SubscriptionRecord[];
    await upsert(tx, [...new Map(told.map((record) => [record.key, rowOf(record)])).values()]);
    await noteArrivals(tx, told.flatMap(arrivalOf));
    for (const caseNo of await casesOf(tx, told)) changes.add(`case:${caseNo}`);
  }

  async forget(instances: readonly string[], tx: Transaction): Promise<void> {
    for (const table of ['event_subscription', 'event_arrival'])
      await tx.query(`delete from ${table} where process_instance_key = any($1::bigint[])`, [instances]);
  }
}

// helpers

/** Of several records of a bulk the last one is taken. */
function rowOf({ key, intent, position, value }: SubscriptionRecord) {
  const { processInstanceKey, elementInstanceKey, elementId, messageName, correlationKey } = value;
  return {
    ...{
      subscriptionKey: key,
      processInstanceKey,
      elementInstanceKey,
      elementId,
      messageName,
      correlationKey,
    },
    ...{ isOpen: isOpenAfter(intent, value), position },
  };
}

function isOpenAfter(intent: string, { interrupting }: MessageSubscriptionValue): boolean {
  if (intent === 'CORRELATED') return !interrupting;
  return intent === 'CREATED' || intent === 'MIGRATED';
}

async function upsert(tx: Transaction, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await tx.query(
    `insert into event_subscription (subscription_key, process_instance_key, element_instance_key, element_id,
       message_name, correlation_key, is_open, position)
     select "subscriptionKey", "processInstanceKey", "elementInstanceKey", "elementId", "messageName",
            "correlationKey", "isOpen", position
       from jsonb_to_recordset($1::jsonb) as r ("subscriptionKey" bigint, "processInstanceKey" bigint,
         "elementInstanceKey" bigint, "elementId" text, "messageName" text, "correlationKey" text, "isOpen" boolean,
         position bigint)
     on conflict (subscription_key) do update
       set element_instance_key = excluded.element_instance_key, element_id = excluded.element_id,
           is_open = excluded.is_open, position = excluded.position
     where ${isNewerThan('event_subscription')}`,
    [jsonText(rows)],
  );
}

function arrivalOf({ key, intent, timestamp, value }: SubscriptionRecord) {
  const id = intent === 'CORRELATED' ? reportOf(value) : undefined;
  if (id === undefined) return [];
  const { processInstanceKey } = value;
  return [{ id, subscriptionKey: key, processInstanceKey, arrivedAt: new Date(timestamp).toISOString() }];
}

async function noteArrivals(
  tx: Transaction,
  rows: readonly ReturnType<typeof arrivalOf>[number][],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into event_arrival (report_id, subscription_key, process_instance_key, arrived_at)
     select id, "subscriptionKey", "processInstanceKey", "arrivedAt" from jsonb_to_recordset($1::jsonb) as r
       (id uuid, "subscriptionKey" bigint, "processInstanceKey" bigint, "arrivedAt" timestamptz)
     on conflict do nothing`,
    [jsonText(rows)],
  );
}

async function casesOf(tx: Transaction, records: readonly SubscriptionRecord[]): Promise<string[]> {
  const instances = [...new Set(records.map(({ value }) => value.processInstanceKey))];
  const rows: { caseNo: string }[] = await tx.query(
    `select distinct case_no as "caseNo" from published.engine_instance
      where process_instance_key = any($1::bigint[]) and case_no is not null`,
    [instances],
  );
  return rows.map(({ caseNo }) => caseNo);
}
