import type { EngineRecord } from '@app/engine-records';
import { type County, insertRecordedCases } from '../cases/county.js';
import { openTasks, recordedUntilMediation } from '../tasks/task-fixture.js';

type Component = Record<string, unknown>;

/** What a form of a payment asks, behind the fields of the recorded form. */
export const PAYMENT: readonly Component[] = [
  {
    ...{ id: 'l-result', type: 'radio', key: 'result', label: '履行情况', properties: { settles: 'full' } },
    values: [
      { label: '全部付清', value: 'full' },
      { label: '部分付清', value: 'partial' },
    ],
  },
  {
    ...{ id: 'l-paid', type: 'money', key: 'paidNow', label: '付了多少' },
    properties: { ledger: 'paid', ledgerOn: 'paidNowOn', ledgerMethod: 'paidHow' },
  },
  { id: 'l-on', type: 'date', key: 'paidNowOn', label: '付款日期' },
  {
    ...{
      id: 'l-how',
      type: 'select',
      key: 'paidHow',
      label: '付款方式',
      properties: { 'option.bank.en': 'Bank' },
    },
    values: [{ label: '银行转账', value: 'bank' }],
  },
];

/** The recorded log up to the mediation, as if its forms kept a ledger. */
export function recordedWithLedger(): EngineRecord[] {
  return recordedUntilMediation().map(keepingLedger);
}

/** The record of a form as if it kept a ledger; others as they are. */
export function keepingLedger(record: EngineRecord): EngineRecord {
  const start = withForm(record, 'wage-recovery.start', (all) => all.map(claiming));
  return withForm(start, 'wage-recovery.accept-mediation', (all) => [...all, ...PAYMENT]);
}

/** Takes the log in, with cases that were registered with a claim; answers the open tasks of the mediation. */
export async function openLedger(county: County, bulkSize?: number): Promise<string[]> {
  await insertRecordedCases(county);
  await county.dataSource.query(
    `update case_file set start_variables = '{"amountTotal": 1000000, "receivedOn": "2026-11-20"}'`,
  );
  await county.feed(recordedWithLedger(), bulkSize);
  return openTasks(county, 'accept-mediation');
}

// helpers

const CLAIMED = { money: 'fen', ledger: 'claimed', ledgerOn: 'receivedOn' };

function claiming(component: Component): Component {
  const inner = component['components'];
  if (Array.isArray(inner)) return { ...component, components: (inner as Component[]).map(claiming) };
  return component['key'] === 'amountTotal' ? { ...component, properties: CLAIMED } : component;
}

function withForm(
  record: EngineRecord,
  formId: string,
  change: (components: Component[]) => Component[],
): EngineRecord {
  if (record.valueType !== 'FORM' || record.value['formId'] !== formId) return record;
  const schema = JSON.parse(Buffer.from(String(record.value['resource']), 'base64').toString('utf8')) as {
    components: Component[];
  };
  const changed = JSON.stringify({ ...schema, components: change(schema.components) });
  return { ...record, value: { ...record.value, resource: Buffer.from(changed).toString('base64') } };
}
