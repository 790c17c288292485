import { CaseProjection } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { type County, insertRecordedCases, openCounty, recordedRecords } from './county.js';

const CASE_NO = '330681-GZWQ-20261122-00007';
const BESIDE = '900';
/** A position behind every recorded one. */
const LATER = '9000000';

describe('a case of which two partitions tell at the same moment', () => {
  let county: County;
  const records = recordedRecords();

  beforeEach(async () => {
    county = await openCounty();
    await insertRecordedCases(county);
    await county.feed(records);
  });
  afterEach(() => county.close());

  it('ends, also where what ran beside it ends in a bulk that waited for the other', async () => {
    // given a case on one partition and a process under its number on another
    await county.feed([beside('ELEMENT_ACTIVATING'), ...caseNoOf(BESIDE)]);
    const first = county.dataSource.createQueryRunner();
    const second = county.dataSource.createQueryRunner();
    try {
      await first.startTransaction();
      await second.startTransaction();

      // when the bulk with the end of the case is written, and the other one waits for it
      await apply(first.manager, [await endOfCase()]);
      const waiting = apply(second.manager, [beside('ELEMENT_TERMINATED')]);
      await untilSomebodyWaits(waiting);
      await first.commitTransaction();
      await waiting;
      await second.commitTransaction();
    } finally {
      await Promise.all([first.release(), second.release()]);
    }

    // then the case has ended
    const [row] = await county.dataSource.query(
      `select state, ended_at is not null as ended from case_file where case_no = $1`,
      [CASE_NO],
    );
    expect(row).toEqual({ state: 'cancelled', ended: true });
  });

  // helpers

  type Manager = Parameters<CaseProjection['apply']>[1]['tx'];

  function apply(tx: Manager, part: readonly EngineRecord[]): Promise<void> {
    return county.module.get(CaseProjection).apply(part, { tx, changes: new Set() });
  }

  async function untilSomebodyWaits(waiting: Promise<void>): Promise<void> {
    let done = false;
    void waiting.finally(() => (done = true)).catch(() => undefined);
    while (!done) {
      const rows: unknown[] = await county.dataSource.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows.length > 0) return;
    }
  }

  async function endOfCase(): Promise<EngineRecord> {
    const [{ key }] = await county.dataSource.query(
      `select process_instance_key as key from engine_instance where case_no = $1 and state = 'active' and process_id <> $2`,
      [CASE_NO, 'beside'],
    );
    const begin = records.find(
      ({ valueType, value }) =>
        valueType === 'PROCESS_INSTANCE' &&
        value['bpmnElementType'] === 'PROCESS' &&
        value['processInstanceKey'] === key,
    )!;
    const timestamp = begin.timestamp + 60_000;
    return { ...begin, intent: 'ELEMENT_TERMINATED', timestamp, partitionId: 1, position: LATER };
  }

  function beside(intent: string): EngineRecord {
    const template = records.find(({ valueType }) => valueType === 'PROCESS_INSTANCE')!;
    return {
      ...template,
      key: BESIDE,
      intent,
      partitionId: 2,
      position: intent === 'ELEMENT_TERMINATED' ? LATER : template.position,
      value: {
        ...template.value,
        bpmnElementType: 'PROCESS',
        bpmnProcessId: 'beside',
        elementId: 'beside',
        processInstanceKey: BESIDE,
        parentProcessInstanceKey: '-1',
      },
    };
  }

  function caseNoOf(processInstanceKey: string): EngineRecord[] {
    const template = records.find(
      ({ valueType, value }) => valueType === 'VARIABLE' && value['name'] === 'caseNo',
    )!;
    return [
      {
        ...template,
        key: `${processInstanceKey}1`,
        partitionId: 2,
        value: {
          ...template.value,
          value: JSON.stringify(CASE_NO),
          processInstanceKey,
          scopeKey: processInstanceKey,
        },
      },
    ];
  }
});
