import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineRecord, ProcessValue } from '@app/engine-records';

const MODEL = join(import.meta.dirname, '../../../processes/wage-recovery/wage-recovery.bpmn');
const DECLARED =
  /^ *<zeebe:property name="(?:party|fact|amount|headcount|outcome)[^"]*" value="[^"]*" \/>$/gm;

/** The record of a recorded deployment, as if the model of then had declared what the present one does of its cases. */
export function asDeclared(record: EngineRecord): EngineRecord {
  const { valueType, value } = record;
  if (valueType !== 'PROCESS' || value.bpmnProcessId !== 'wage-recovery') return record;
  const { resource } = value as unknown as ProcessValue;
  const xml = Buffer.from(resource, 'base64').toString('utf8');
  const declared = (readFileSync(MODEL, 'utf8').match(DECLARED) ?? []).join('\n');
  const changed = xml.replace('<zeebe:properties>', `<zeebe:properties>\n${declared}`);
  return { ...record, value: { ...value, resource: Buffer.from(changed).toString('base64') } };
}
