import type { EngineRecord } from '@app/engine-records';
import { actor, type County, openCounty } from '../cases/county.js';
import { caseOf, insertScopedCases, recordedScopes } from '../tasks/recorded-scopes.js';
import { LedgerModule } from '@app/ledger';
import { ReportedEventsModule } from '@app/reported-events';

/** The case whose leading body is at work: its stage waits for one event, and a sub-process within for another. */
export const WAITING = caseOf(2);
/** Leads no town, so that he sees the case by his task alone. */
export const CLERK = actor('arbitrator', ['zj.arb/arb-clerk'], { countyWide: true });

/** What the model says of its events; the plain one is at the stage, the one with a form within it. */
export type Said = Record<'asked' | 'urging-start', string>;

export const SAID: Said = {
  asked: property('report.label', '有人询问') + property('report.label.en', 'Somebody asked'),
  'urging-start': property('report.form', 'scopes.paid') + property('report.groups', 'zj.arb/arb-clerk'),
};

/** A county with the recorded cases, their model declaring what people report. */
export async function openWaiting(said: Said = SAID, bulkSize = 300): Promise<County> {
  const county = await openCounty(ReportedEventsModule, LedgerModule);
  await insertScopedCases(county);
  await county.feed([formRecord(), ...recordedScopes().map((record) => saying(record, said))], bulkSize);
  return county;
}

/** What the engine would write next about what an instance waits for. */
export async function factOf(
  county: County,
  elementId: string,
  intent: string,
  value: Record<string, unknown> = {},
): Promise<EngineRecord> {
  const [waiting] = await county.dataSource.query<{ key: string }[]>(
    `select subscription_key as key from event_subscription e join engine_instance i using (process_instance_key)
      where i.case_no = $1 and e.element_id = $2`,
    [WAITING, elementId],
  );
  const created = recordedScopes().find(
    (record) => record.valueType === 'PROCESS_MESSAGE_SUBSCRIPTION' && record.key === waiting?.key,
  )!;
  position += 1;
  return {
    ...{ ...created, intent, position: String(position), timestamp: county.clock.epochMs() },
    value: { ...created.value, ...value },
  };
}

/** That the engine took a message. */
export function publishedRecord(county: County, messageId: string): EngineRecord {
  position += 1;
  const [some] = recordedScopes().filter(({ valueType }) => valueType === 'MESSAGE');
  return {
    ...{ ...some!, intent: 'PUBLISHED', key: String(position), position: String(position) },
    timestamp: county.clock.epochMs(),
    value: { ...some!.value, messageId },
  };
}

// helpers

let position = 1_000_000;

function property(name: string, value: string): string {
  return `<zeebe:property name="${name}" value="${value}" />`;
}

function saying(record: EngineRecord, said: Said): EngineRecord {
  const { resource, bpmnProcessId } = record.value;
  if (record.valueType !== 'PROCESS' || bpmnProcessId !== 'scopes') return record;
  const drawn = Object.entries(said).reduce(
    (xml, [id, properties]) =>
      xml.replace(
        new RegExp(`<bpmn:\\w+ id="${id}"[^>]*>`),
        `$&<bpmn:extensionElements><zeebe:properties>${properties}</zeebe:properties></bpmn:extensionElements>`,
      ),
    Buffer.from(String(resource), 'base64').toString('utf8'),
  );
  return { ...record, value: { ...record.value, resource: Buffer.from(drawn).toString('base64') } };
}

const PAID_FORM = {
  id: 'scopes.paid',
  type: 'default',
  components: [
    { type: 'number', key: 'claimed', label: '主张金额', properties: { money: 'fen', ledger: 'claimed' } },
    { type: 'textfield', key: 'who', label: '谁来说的', validate: { required: true } },
  ],
};

function formRecord(): EngineRecord {
  const [first] = recordedScopes();
  const resource = Buffer.from(JSON.stringify(PAID_FORM)).toString('base64');
  return {
    ...{ ...first!, valueType: 'FORM', intent: 'CREATED', key: '2251799813680001', position: '1' },
    value: {
      ...{ formId: PAID_FORM.id, version: 1, formKey: '2251799813680001', resourceName: 'paid.form' },
      ...{ checksum: 'x', resource, isDuplicate: false },
    },
  };
}
