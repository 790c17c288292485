import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EngineRecord, parseRecord } from '@app/engine-records';
import { IncidentService } from '@app/incidents';
import { County } from './county.js';

const RECORDED = join(import.meta.dirname, '../../fixtures/engine-records/wage-recovery-8.5.8.ndjson');

describe('stages of recorded cases', () => {
  const records = recordedEvents();

  it('gives the same rows in bulks of any size', async () => {
    const whole = await rowsAfter(300);
    expect(await rowsAfter(7)).toEqual(whole);
    expect(await rowsAfter(records.length)).toEqual(whole);
  });

  it('times every stage that the cases went through', async () => {
    const county = await County.found();
    await county.take(records);
    const runs = await county.dataSource.query<Run[]>(
      `select case_no as "caseNo", stage_code as "stageCode", state, round, outcome, fault, due_on as "dueOn"
       from stage_run order by case_no, entered_at`,
    );
    const stagesOf = (serial: string) =>
      runs.filter(({ caseNo }) => caseNo.endsWith(serial)).map(({ stageCode }) => stageCode);
    expect(stagesOf('-00004')).toEqual(['W1', 'M0', 'M1', 'W3', 'W5']);
    expect(stagesOf('-00005')).toEqual(['W1', 'M0', 'M1', 'F0', 'F1', 'W2', 'W3', 'W5']);
    expect(stagesOf('-00006')).toEqual(['W1']);
    expect(runs.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(
      runs.find(({ caseNo, stageCode }) => caseNo.endsWith('-00004') && stageCode === 'M1'),
    ).toMatchObject({
      state: 'closed',
      round: 1,
      outcome: 'paid',
    });
    const facts = await county.dataSource.query(
      `select count(distinct process_instance_key)::int as n from stage_fact`,
    );
    const open = await county.dataSource.query(
      `select count(distinct process_instance_key)::int as n from stage_run where state = 'open'`,
    );
    expect(facts).toEqual(open);
    await county.close();
  });

  it('keeps the incident of a job without retries', async () => {
    const county = await County.found();
    await county.take(records);
    const incidents = await county.get(IncidentService).list({ state: 'open' });
    expect(incidents).toEqual([
      expect.objectContaining({ elementId: 'assign-mediator', errorType: 'JOB_NO_RETRIES', state: 'open' }),
    ]);
    await county.close();
  });

  async function rowsAfter(bulkSize: number): Promise<unknown> {
    const county = await County.found();
    for (let from = 0; from < records.length; from += bulkSize) {
      await county.take(records.slice(from, from + bulkSize));
    }
    const rows = await Promise.all(
      ['stage_run', 'stage_fact', 'incident', 'dead_record'].map((table) =>
        county.dataSource.query(`select * from ${table} t order by t::text`),
      ),
    );
    await county.close();
    return rows;
  }
});

interface Run {
  caseNo: string;
  stageCode: string;
  state: string;
  round: number;
  outcome: string | null;
  fault: string | null;
  dueOn: string | null;
}

function recordedEvents(): EngineRecord[] {
  const lines = readFileSync(RECORDED, 'utf8').split('\n').filter(Boolean);
  return lines
    .filter((_, index) => index % 2 === 1)
    .map(parseRecord)
    .filter(({ recordType }) => recordType === 'EVENT');
}
