import { TimelineService } from '@app/cases';
import { type County, MEDIATOR, MEDIATOR2, openCounty, recordedRecords } from './county.js';

const caseNo = (serial: number) => `330681-GZWQ-20261122-0000${serial}`;

describe('the timeline of a case', () => {
  let county: County;
  let timeline: TimelineService;

  beforeAll(async () => {
    county = await openCounty();
    timeline = county.module.get(TimelineService);
    await county.dataSource.query(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by, created_at)
       select '330681-GZWQ-20261122-0000' || n, 'wage-recovery', '示例', 'zj.t09', '2026-11-22', '{}', 'mediator', now()
         from generate_series(1, 7) n`,
    );
    await county.feed(recordedRecords());
    await county.dataSource.query(
      `insert into document (case_no, document_no, template_code, title, issued_on, issued_at)
       select $1, '示例〔2026〕1号', 'x', '受理通知书', e.ended_at::date, e.ended_at
         from engine_instance i join element_run e using (process_instance_key)
        where i.case_no = $1 and e.element_id = 'issue-acceptance'`,
      [caseNo(4)],
    );
  });
  afterAll(() => county.close());

  it('tells in plain words what happened, in order', async () => {
    const entries = await timeline.of(MEDIATOR, caseNo(4));

    expect(entries.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "示例-mediator登记了案件",
        "进入“统一受理赋码”环节，承诺 1 个工作日",
        "系统完成了“核对管辖与时效”",
        "系统完成了“查重”",
        "系统完成了“调取共享数据”",
        "“核对登记”等待牌头镇劳动争议多元调解中心办理",
        "“核对登记”已办完：受理",
        "系统完成了“分流”",
        "“统一受理赋码”环节办结",
        "进入“调解受理”环节，法定期限 3 个工作日，承诺 1 个工作日",
        "“决定是否受理调解”等待牌头镇劳动争议多元调解中心办理",
        "“决定是否受理调解”已办完：受理",
        "系统完成了“出具受理通知书”",
        "出具《受理通知书》（示例〔2026〕1号）",
        "“调解受理”环节办结",
        "进入“调解”环节，法定期限 15 日，承诺 7 个工作日",
        "系统完成了“指派调解员”",
        "“主持调解”等待牌头镇劳动争议多元调解中心办理",
        "“主持调解”已办完：当场付清",
        "系统完成了“记录到账”",
        "“调解”环节办结",
        "进入“销号”环节，承诺 3 个工作日",
        "系统完成了“核对未了事项”",
        "“销号”等待牌头镇劳动争议多元调解中心办理",
        "“销号”已办完：全部付清",
        "“销号”环节办结",
        "进入“归档”环节，承诺 10 个工作日",
        "系统完成了“归档”",
        "“归档”环节办结",
        "案件办结：全部付清",
      ]
    `);
    const times = entries.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(entries[0]).toMatchObject({ kind: 'case-started', by: '示例-mediator' });
    expect(entries.at(-1)).toMatchObject({ kind: 'case-ended', textEn: 'The case was closed: Paid in full' });
  });

  it('calls stages in English as their model does', async () => {
    await county.dataSource.query(
      `update stage_definition set name_en = 'Mediation' where stage_code = 'M1'`,
    );

    const entries = await timeline.of(MEDIATOR, caseNo(4));

    const opened = entries.filter(({ kind }) => kind === 'stage-opened').map(({ textEn }) => textEn);
    expect(opened).toContain('Entered “Mediation” (by law 15 days, promised 7 working days)');
    expect(opened).toContain('Entered “归档” (promised 10 working days)');
  });

  it('uses neither words of the engine nor data of the parties', async () => {
    for (const serial of [1, 2, 3, 4, 5, 6, 7]) {
      for (const { text, textEn } of await timeline.of(MEDIATOR, caseNo(serial))) {
        expect(text).not.toMatch(/实例|节点|流转|变量|null|undefined|_|999999|有限公司/);
        expect(textEn).not.toMatch(/instance|element|token|null|undefined|variable/i);
      }
    }
  });

  it('names the stage in which something happened', async () => {
    const entries = await timeline.of(MEDIATOR, caseNo(7));

    expect(entries.find(({ elementId }) => elementId === 'register-claim')?.stageCode).toBe('W1');
    expect(
      entries.find(({ kind, stageCode }) => kind === 'stage-opened' && stageCode === 'M1'),
    ).toBeDefined();
  });

  it('is not told to others', async () => {
    await expect(timeline.of(MEDIATOR2, caseNo(4))).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  });
});
