import { readdirSync, readFileSync } from 'node:fs';
import type { EngineRecord } from '@app/engine-records';
import { type County, deploymentRecords } from '../cases/county.js';

const MODEL = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');
const FORMS = 'processes/wage-recovery/forms';

export interface ShippedForm {
  id: string;
  components: object[];
}

export function shipped(file: string): ShippedForm {
  return JSON.parse(readFileSync(`${FORMS}/${file}`, 'utf8')) as ShippedForm;
}

/** Somebody for every group of the shipped model. */
export function fillPosts({ dataSource }: County): Promise<unknown> {
  return dataSource.query(
    `insert into user_role (username, unit_code, role)
     select username, split_part(post, '/', 1), split_part(post, '/', 2)
     from (values ('mediator', 'zj.t09.mediate/mediator'), ('mediator', 'zj.t09.mediate/mediation-lead'),
       ('arbitrator', 'zj.arb/arbitrator'), ('arbitrator', 'zj.arb/arb-clerk'),
       ('arbitrator', 'zj.arb/arb-head'), ('commander', 'zj.gov/commander')) as held (username, post)`,
  );
}

/** The recorded deployment, with the model and the forms as they are shipped now. */
export function shippedNow() {
  const files = new Map(
    readdirSync(FORMS).map((file) => [shipped(file).id, readFileSync(`${FORMS}/${file}`)]),
  );
  return deploymentRecords().flatMap((record) => {
    if (record.valueType === 'PROCESS') return [withResource(record, Buffer.from(MODEL))];
    const file = files.get((record.value as unknown as { formId: string }).formId);
    return file === undefined ? [] : [withResource(record, file)];
  });
}

// helpers

function withResource(record: EngineRecord, file: Buffer): EngineRecord {
  return { ...record, value: { ...record.value, resource: file.toString('base64') } };
}
