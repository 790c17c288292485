import type { EngineRecord } from '@app/engine-records';
import { recordedRecords, withTaskProperties } from './county.js';

/** Mediated without success, then decided by arbitration. */
export const CASE_NO = '330681-GZWQ-20261122-00005';

/** What was recorded, as if its model confined the mediation and told on what arbitration rests. */
export function mediatedRecords(): EngineRecord[] {
  return recordedRecords().map(asConfined);
}

// helpers

function asConfined(record: EngineRecord): EngineRecord {
  const { resource } = record.value;
  if (record.valueType !== 'PROCESS' || typeof resource !== 'string') return record;
  const drawn = Buffer.from(resource, 'base64').toString('utf8');
  const confined = drawn.replace(
    '<zeebe:property name="stage" value="M1" />',
    '$&<zeebe:property name="scope" value="stage-only" />',
  );
  if (confined === drawn) return record;
  const told = { ...record, value: { ...record.value, resource: Buffer.from(confined).toString('base64') } };
  return withTaskProperties(told, 'accept-arbitration', { restsOn: 'choose-route' });
}
