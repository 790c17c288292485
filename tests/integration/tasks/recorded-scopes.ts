import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineRecord, parseRecord } from '@app/engine-records';
import type { County } from '../cases/county.js';

const RECORDED = join(import.meta.dirname, '../../fixtures/engine-records/scopes-8.5.8.ndjson');

/** What a real broker sent of two cases whose stages are parallel, nested, of several bodies, called and entered again. */
export function recordedScopes(): EngineRecord[] {
  return readFileSync(RECORDED, 'utf8')
    .split('\n')
    .filter((line, index) => index % 2 === 1 && line !== '')
    .map(parseRecord);
}

export function caseOf(serial: number): string {
  return `330681-TEST-20261122-0000${serial}`;
}

/** Rows of the two cases, as their registration would have left them. */
export async function insertScopedCases(county: Pick<County, 'dataSource'>): Promise<void> {
  await county.dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
     select '330681-TEST-20261122-0000' || n, 'scopes', '示例事项 ' || n, 'zj.t09', '2026-11-22', '{}', 'mediator',
            timestamptz '2026-11-22 08:00+08' + n * interval '1 minute'
       from generate_series(1, 2) n`,
  );
}
