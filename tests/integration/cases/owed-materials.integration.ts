import { AttachmentService } from '@app/attachments';
import { CaseService, OwedMaterialService, OwedMaterialSweeper } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { NoticeService } from '@app/notices';
import { COLLEAGUE, COMMANDER, type County, MEDIATOR, openCounty } from './county.js';

const MATTER = 'shop-licence';
const PROPERTIES = {
  startForm: 'shop.start',
  caseCode: 'KDXK',
  owed: '=missing',
  owedBy: '=promisedOn',
  'owed.lease.label': '租赁合同',
  'owed.lease.label.en': 'Lease',
  'owed.plan.label': '平面图',
};
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('what cases were taken on without', () => {
  let county: County;
  let cases: CaseService;
  let materials: OwedMaterialService;
  let position = 1;
  let fed: EngineRecord[];

  beforeEach(async () => {
    county = await openCounty();
    cases = county.module.get(CaseService);
    materials = county.module.get(OwedMaterialService);
    county.clock.standAt(Date.parse('2026-12-01T09:00:00+08:00'));
    fed = [];
    await county.dataSource.query(
      `insert into definition (definition_key, process_id, version, name, resource_name, resource, checksum, properties, deployed_at)
       values (900, $1, 1, '开店许可', 'shop.bpmn', '', '', $2, now())`,
      [MATTER, PROPERTIES],
    );
    for (const caseNo of ['C1', 'C2'])
      await county.dataSource.query(
        `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
         values ($1, $2, '开店许可', 'zj.t09', '2026-12-01', '{}', 'mediator', now())`,
        [caseNo, MATTER],
      );
    await feed([started('11'), ...variables('11', { caseNo: 'C1' })]);
    await feed([started('12'), ...variables('12', { caseNo: 'C2' })]);
  });
  afterEach(() => county.close());

  it('follows the variables that the model names, in lists too, and a replay gives the same rows', async () => {
    expect(await materials.list(MEDIATOR, 'C1')).toEqual([]);

    await feed(variables('11', { missing: ['plan', 'lease', 'odd', 'plan'], promisedOn: '2026-12-08' }));

    expect(await materials.list(MEDIATOR, 'C1')).toMatchObject([
      { code: 'plan', label: '平面图', labelEn: null, owedBy: '2026-12-08', attachmentId: null },
      { code: 'lease', label: '租赁合同', labelEn: 'Lease' },
      { code: 'odd', label: 'odd' },
    ]);
    expect((await cases.summary(MEDIATOR, 'C1')).owed).toEqual({ count: 3, by: '2026-12-08' });
    expect((await cases.summary(MEDIATOR, 'C2')).owed).toBeNull();
    expect(await listed({ owes: 'any' })).toEqual(['C1']);
    expect(await listed({ owes: 'late' })).toEqual([]);
    county.clock.standAt(Date.parse('2026-12-09T00:00:00+08:00'));
    expect(await listed({ owes: 'late' })).toEqual(['C1']);

    // when
    await feed(variables('11', { missing: [{ code: 'm1', label: '身份证明' }], promisedOn: null }));

    // then
    expect(await materials.list(MEDIATOR, 'C1')).toMatchObject([
      { code: 'm1', label: '身份证明', owedBy: null },
    ]);
    const before = await rows();
    await county.dataSource.query(`delete from case_variable; delete from engine_instance;
      delete from owed_material`);
    await county.feed(fed, 3);
    expect(await rows()).toEqual(before);
  });

  it('is told as a fault where it cannot be read, and stops nothing', async () => {
    await feed(variables('11', { missing: [7], promisedOn: '2026-12-08' }));

    expect(await materials.list(MEDIATOR, 'C1')).toEqual([]);
    expect((await cases.summary(MEDIATOR, 'C1')).faultyFacts).toEqual(['owed']);
  });

  it('is ticked with the paper that is it, and taken back on the same day by whoever ticked it', async () => {
    // given
    await feed(variables('11', { missing: ['lease', 'plan'], promisedOn: '2026-12-08' }));
    const [lease, foreign] = [await upload('C1'), await upload('C2')];

    // when
    const ticked = await materials.supply(MEDIATOR, 'C1', { code: 'lease', attachmentId: lease });
    await materials.supply(COLLEAGUE, 'C1', { code: 'lease', attachmentId: lease });

    // then
    expect(ticked[0]).toMatchObject({
      ...{ code: 'lease', attachmentId: lease, attachmentName: '合同.pdf', mayTakeBack: true },
      suppliedAt: expect.any(Date),
    });
    expect((await cases.summary(MEDIATOR, 'C1')).owed).toMatchObject({ count: 1 });
    await expect(
      materials.supply(MEDIATOR, 'C1', { code: 'plan', attachmentId: foreign }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      materials.supply(MEDIATOR, 'C1', { code: 'none', attachmentId: lease }),
    ).rejects.toMatchObject({ code: 'MATERIAL_NOT_OWED' });
    await expect(
      county.module.get(AttachmentService, { strict: false }).takeBack(MEDIATOR, 'C1', lease),
    ).rejects.toMatchObject({ code: 'ATTACHMENT_FIXED' });
    await expect(materials.takeBack(COLLEAGUE, 'C1', 'lease')).rejects.toMatchObject({
      code: 'SUPPLY_FIXED',
    });
    expect(await materials.takeBack(MEDIATOR, 'C1', 'lease')).toMatchObject([
      { attachmentId: null },
      { attachmentId: null },
    ]);

    // when
    await materials.supply(MEDIATOR, 'C1', { code: 'lease', attachmentId: lease });
    county.clock.standAt(Date.parse('2026-12-02T00:00:00+08:00'));

    // then
    await expect(materials.takeBack(MEDIATOR, 'C1', 'lease')).rejects.toMatchObject({ code: 'SUPPLY_FIXED' });
  });

  it('is told once to whoever holds the case on the day, unless it was brought', async () => {
    // given
    await feed(variables('11', { missing: ['lease', 'plan'], promisedOn: '2026-12-08' }));
    await feed(variables('12', { missing: ['lease'], promisedOn: '2026-12-08' }));
    await materials.supply(MEDIATOR, 'C1', { code: 'plan', attachmentId: await upload('C1') });
    await materials.supply(MEDIATOR, 'C2', { code: 'lease', attachmentId: await upload('C2') });
    await county.dataSource.query(
      `insert into task (task_key, process_instance_key, case_no, element_instance_key, definition_key, element_id,
                         candidate_groups, assignee, state, created_at, position)
       select n, 1, 'C' || n, n, 900, 'hold', '{zj.t09.mediate/mediator}', 'mediator', 'open', now(), 1
         from generate_series(1, 2) n`,
    );
    const told = async () =>
      (await county.module.get(NoticeService, { strict: false }).list(MEDIATOR)).length;
    const sweeper = county.module.get(OwedMaterialSweeper);

    // when
    county.clock.standAt(Date.parse('2026-12-07T23:00:00+08:00'));
    await sweeper.sweep();

    // then
    expect(await told()).toBe(0);

    // when
    county.clock.standAt(Date.parse('2026-12-08T00:00:00+08:00'));
    await sweeper.sweep();
    await sweeper.sweep();

    // then
    const notices = await county.module.get(NoticeService, { strict: false }).list(MEDIATOR);
    expect(notices).toMatchObject([
      {
        ...{ caseNo: 'C1', template: 'owed-due' },
        facts: { materials: '租赁合同', materialsEn: 'Lease', dueOn: '2026-12-08' },
      },
    ]);
  });

  // helpers

  const listed = async (filter: object) =>
    (await cases.list(COMMANDER, { processId: MATTER, ...filter })).items.map(({ caseNo }) => caseNo);

  const rows = (): Promise<unknown> =>
    county.dataSource.query(`select * from owed_material order by case_no, place`);

  async function upload(caseNo: string): Promise<string> {
    const attachments = county.module.get(AttachmentService, { strict: false });
    const file = { name: '合同.pdf', content: PDF };
    return (await attachments.upload(MEDIATOR, caseNo, file, { attach: true })).id;
  }

  async function feed(records: EngineRecord[]): Promise<void> {
    fed.push(...records);
    await county.feed(records);
  }

  function record(valueType: string, intent: string, key: string, value: object): EngineRecord {
    position += 1;
    return {
      ...{ valueType, intent, key, value: value as EngineRecord['value'], position: String(position) },
      ...{ partitionId: 1, timestamp: 1_800_000_000_000 + position, recordType: 'EVENT' },
    };
  }

  function started(key: string): EngineRecord {
    return record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, {
      ...{ bpmnElementType: 'PROCESS', processInstanceKey: key, parentProcessInstanceKey: '-1' },
      ...{ bpmnProcessId: MATTER, processDefinitionKey: '900', version: 1, elementId: MATTER },
      flowScopeKey: '-1',
    });
  }

  function variables(key: string, values: Record<string, unknown>): EngineRecord[] {
    return Object.entries(values).map(([name, value]) =>
      record('VARIABLE', 'CREATED', `${key}${position}`, {
        ...{ name, value: JSON.stringify(value), scopeKey: key, processInstanceKey: key },
        ...{ processDefinitionKey: '900', bpmnProcessId: MATTER },
      }),
    );
  }
});
