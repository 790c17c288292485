import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineRecord, parseRecord } from '@app/engine-records';
import type { County } from './county.js';

const RECORDED = join(import.meta.dirname, '../../fixtures/engine-records/joint-8.5.8.ndjson');

/** What a real broker sent of cases whose model calls another one for two bodies at once, which calls a third. */
export function recordedCalls(): EngineRecord[] {
  return readFileSync(RECORDED, 'utf8')
    .split('\n')
    .filter((line, index) => index % 2 === 1 && line !== '')
    .map(parseRecord);
}

/** The same, each record with its action line. */
export function recordedCallPairs(): string[] {
  const lines = readFileSync(RECORDED, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, index) => (index % 2 === 0 ? [`${line}\n${lines[index + 1]}\n`] : []));
}

/** 1 went to its end, 2 is open in two called processes, 3 stands still in the innermost, 4 was cancelled. */
export function jointCase(serial: 1 | 2 | 3 | 4): string {
  return `330681-LHCZ-20261122-0000${serial}`;
}

/** Rows of the four cases, as their registration left them. */
export async function insertJointCases(county: Pick<County, 'dataSource'>): Promise<void> {
  await county.dataSource.query(
    `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
     select '330681-LHCZ-20261122-0000' || n, 'joint', '示例事项 ' || n, 'zj.t09', '2026-11-22', '{}', 'mediator',
            timestamptz '2026-11-22 08:00+08' + n * interval '1 minute'
       from generate_series(1, 4) n`,
  );
}
