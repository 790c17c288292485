import type { EngineRecord } from './engine-record.js';
import { Projection } from './projection.decorator.js';
import type { ProjectionContext, RecordProjection } from './record-projection.js';
import type { MessageStartValue, MessageValue } from './record-values.js';

export const MESSAGES = 'messages';

/** Keeps which messages the engine took, so that a message is not published again after the engine has forgotten its id. */
@Projection({
  name: MESSAGES,
  valueTypes: ['MESSAGE', 'MESSAGE_START_EVENT_SUBSCRIPTION'],
  intents: ['PUBLISHED', 'CORRELATED'],
  order: 5,
})
export class MessageProjection implements RecordProjection {
  async apply(records: readonly EngineRecord[], { tx }: ProjectionContext): Promise<void> {
    const taken = publicationsOf(records).filter(({ value }) => value.messageId !== '');
    if (taken.length > 0) {
      await tx.query(
        `insert into engine_message (message_key, message_id, published_at)
         select * from unnest($1::bigint[], $2::text[], $3::timestamptz[])
         on conflict (message_key) do nothing`,
        [
          taken.map(({ key }) => key),
          taken.map(({ value }) => value.messageId),
          taken.map(({ timestamp }) => new Date(timestamp).toISOString()),
        ],
      );
    }
    const starts = startsOf(records);
    if (starts.length === 0) return;
    await tx.query(
      `update engine_message m set process_instance_key = start.instance_key
       from unnest($1::bigint[], $2::bigint[]) as start (message_key, instance_key)
       where m.message_key = start.message_key`,
      [starts.map(({ value }) => value.messageKey), starts.map(({ value }) => value.processInstanceKey)],
    );
  }
}

// helpers

function publicationsOf(records: readonly EngineRecord[]): EngineRecord<MessageValue>[] {
  const of = records.filter(({ valueType, intent }) => valueType === 'MESSAGE' && intent === 'PUBLISHED');
  return of as unknown as EngineRecord<MessageValue>[];
}

function startsOf(records: readonly EngineRecord[]): EngineRecord<MessageStartValue>[] {
  const of = records.filter(
    ({ valueType, intent }) => valueType === 'MESSAGE_START_EVENT_SUBSCRIPTION' && intent === 'CORRELATED',
  );
  return of as unknown as EngineRecord<MessageStartValue>[];
}
