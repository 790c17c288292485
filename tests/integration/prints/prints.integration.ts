import { randomUUID } from 'node:crypto';
import { type Print, PrintService, PrintsModule } from '@app/prints';
import { type Template, TypesettingService } from '@app/typesetting';
import {
  type County,
  JUDGE,
  MEDIATOR,
  MEDIATOR2,
  insertRecordedCases,
  openCounty,
  recordedRecords,
  withTaskProperties,
} from '../cases/county.js';

// the program that sets papers is transpiled when the first one starts it
jest.setTimeout(180_000);

const CASE_NO = '330681-GZWQ-20261122-00004';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('files on paper', () => {
  let county: County;
  let prints: PrintService;
  /** The words of what was printed, without its line breaks. */
  let printed: string[];

  const waiting = () => new AbortController().signal;
  const whole = () => ({ isWhole: true, signal: waiting() });
  const wordsOf = async (print: Promise<Print>) => {
    await print;
    return printed.at(-1) ?? '';
  };
  const notedPrints = async () => {
    const rows: { act: object }[] = await county.dataSource.query(
      `select e.content::jsonb as act from access_log l join audit_entry e using (seq) order by seq`,
    );
    return rows.map(({ act }) => act);
  };
  const insertPaper = (no: string, content: Buffer | null, pages: number) =>
    county.dataSource.query(
      `insert into document (case_no, document_no, template_code, title, issued_on, issued_at, content, pages, sha256, check_code)
       values ($1, $2, 'x', '受理通知书', '2026-11-23', '2026-11-23T02:00:00Z', $3, $4, repeat('ab', 32), $2)`,
      [CASE_NO, no, content, pages],
    );
  const insertAttachment = (name: string, mediaType: string, content: Buffer) =>
    county.dataSource.query(
      `insert into case_attachment (id, case_no, name, media_type, size, sha256, content, uploaded_by, uploaded_at, used_at,
                                    place)
       values ($1, $2, $3, $4, $5, '', $6, 'mediator', '2026-11-23T02:00:00Z', '2026-11-23T02:00:00Z', 'case')`,
      [randomUUID(), CASE_NO, name, mediaType, content.length, content],
    );
  const paperOf = async (pages: number) => {
    const source = Array.from({ length: pages }, (_, page) => `文书正文${page + 1}`).join('#pagebreak()');
    return (await county.module.get(TypesettingService, { strict: false }).typeset({ source, data: {} })).pdf;
  };

  beforeAll(async () => {
    process.env['SESSION_SECRET'] = 'a secret of this test alone, long enough';
    county = await openCounty(PrintsModule);
    prints = county.module.get(PrintService);
    await insertRecordedCases(county);
    await county.dataSource.query(`update case_file set start_variables = $2 where case_no = $1`, [
      CASE_NO,
      { applicantName: '示例-王小明', applicantIdNo: '11010519491231002X' },
    ]);
    await county.feed(
      recordedRecords().map((record) =>
        withTaskProperties(record, 'check-jurisdiction', {
          'result.place.label': '管辖',
          'result.place.value': '=if jurisdictionOk then &quot;属于本县&quot; else &quot;不属于本县&quot;',
        }),
      ),
    );
    printed = [];
    const typeset = TypesettingService.prototype.typeset;
    jest.spyOn(TypesettingService.prototype, 'typeset').mockImplementation(async function (
      this: TypesettingService,
      template: Template,
      signal?: AbortSignal,
    ) {
      const paper = await typeset.call(this, { ...template, isWordless: false }, signal);
      // without line breaks, and without the marks at which long numbers may break
      printed.push(paper.text.replace(/[\n\u200b]/g, ''));
      return paper;
    });
  });
  beforeEach(() => county.dataSource.query(`truncate document, paper_delivery, case_attachment cascade`));
  afterAll(async () => {
    jest.restoreAllMocks();
    await county?.close();
  });

  it('tell a case whole: catalogue, stages against their limits, every form, papers, attachments; numbers masked', async () => {
    await insertPaper('示例受字〔2026〕1号', await paperOf(2), 2);
    await insertAttachment('工资条.png', 'image/png', Buffer.from(PIXEL, 'base64'));
    const print = await prints.caseFile(MEDIATOR, CASE_NO, whole());
    const words = printed.at(-1) ?? '';

    expect(print.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(print).toMatchObject({ name: `案卷 ${CASE_NO}.pdf`, pages: expect.any(Number) });
    for (const part of ['目录', '一、环节与期限', '二、办理记录', '三、办理过程', '四、文书', '五、附件'])
      expect(words).toContain(part);
    for (const text of ['示例-于七', '示例-王小明', '统一受理赋码', '依据：', '主持调解', '管辖', '属于本县'])
      expect(words).toContain(text);
    for (const text of ['示例受字〔2026〕1号', 'abab', '工资条.png', `第1页·共${print.pages}页`])
      expect(words.replaceAll(' ', '')).toContain(text);
    expect(words).toContain('mediator 于 2026年');
    expect(words).toContain('110*************2X');
    expect(words).not.toContain('11010519491231002X');
    // the pages of a paper are pages of the file
    const listed = await prints.caseFile(MEDIATOR, CASE_NO, { ...whole(), isWhole: false });
    expect(print.pages).toBeGreaterThan(listed.pages);
  });

  it('have the money of the case, with what was taken out again', async () => {
    await county.dataSource.query(
      `insert into ledger_entry (entry_key, case_no, kind, amount_fen, dated_on, method_label, recorded_by, recorded_at)
       values ('m1', $1, 'claimed', 1200000, '2026-11-22', null, 'mediator', '2026-11-22 09:00+08'),
              ('m2', $1, 'paid', 400000, '2026-11-23', '银行转账', 'mediator', '2026-11-23 09:00+08'),
              ('m3', $1, 'paid', 300000, '2026-11-24', '现金', 'mediator', '2026-11-24 09:00+08')`,
      [CASE_NO],
    );
    await county.dataSource.query(
      `insert into ledger_counter values ('m3', '重复登记', 'mediator', '2026-11-25 09:00+08')`,
    );
    const words = await wordsOf(prints.caseFile(MEDIATOR, CASE_NO, whole()));
    for (const text of [
      '三、款项',
      '请求金额',
      '¥12,000.00',
      '银行转账',
      '冲正“付款”',
      '-¥3,000.00',
      '¥8,000.00',
    ])
      expect(words).toContain(text);
    expect(words).toContain('原因：重复登记');
    await county.dataSource.query('truncate ledger_entry, ledger_counter');
  });

  it('tell what was asked and decided about the clock of a stage', async () => {
    await county.dataSource.query(
      `insert into clock_operation (element_instance_key, case_no, stage_code, kind, from_on, to_on, reason, article,
         attachment_ids, state, requested_by, requested_at, approver, decided_by, decided_at, applied_at)
       select element_instance_key, case_no, stage_code, 'exclude', '2026-11-22', '2026-11-24', '等待鉴定',
              '示例条例 第9条', '{}', 'applied', 'mediator', '2026-11-22T02:00:00Z', '示例-commander', 'commander',
              '2026-11-22T03:00:00Z', '2026-11-22T03:00:00Z'
         from stage_run where case_no = $1 order by entered_at limit 1`,
      [CASE_NO],
    );
    const words = await wordsOf(prints.caseFile(MEDIATOR, CASE_NO, whole()));
    await county.dataSource.query(`delete from clock_operation where case_no = $1`, [CASE_NO]);
    for (const text of ['二、期限调整', '扣除', '2026-11-22 至 2026-11-24', '等待鉴定', '示例条例 第9条'])
      expect(words).toContain(text);
    expect(words).toContain('示例-commander 2026-11-22 11:00 决定');
  });

  it('are for who may see the case, and noted with who, what and how many pages', async () => {
    const before = await notedPrints();
    await expect(prints.caseFile(JUDGE, CASE_NO, whole())).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    await expect(prints.caseFile(MEDIATOR2, CASE_NO, whole())).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
    const { pages } = await prints.caseFile(MEDIATOR, CASE_NO, whole());
    const noted = await notedPrints();
    expect(noted).toEqual([
      ...before,
      expect.objectContaining({
        ...{
          action: 'CASE_PRINTED',
          caseNo: CASE_NO,
          details: { name: expect.stringContaining('示例'), pages },
        },
      }),
    ]);
  });

  it('are made one at a time for each person, and no further when nobody waits for them', async () => {
    const before = await notedPrints();
    const left = new AbortController();
    const abandoned = prints.caseFile(MEDIATOR, CASE_NO, { isWhole: true, signal: left.signal });
    await expect(prints.caseFile(MEDIATOR, CASE_NO, whole())).rejects.toMatchObject({
      code: 'PRINT_UNDERWAY',
    });
    left.abort(new Error('left'));
    await expect(abandoned).rejects.toThrow('left');
    expect(await notedPrints()).toEqual(before);
    expect((await prints.caseFile(MEDIATOR, CASE_NO, whole())).pages).toBeGreaterThan(2);
  });

  it('go to paper although a picture or a page cannot be read', async () => {
    await insertPaper('示例受字〔2026〕2号', Buffer.from('no paper'), 1);
    await insertAttachment('坏图.png', 'image/png', Buffer.from('no picture'));
    await insertAttachment('断图.png', 'image/png', Buffer.from(PIXEL, 'base64').subarray(0, 45));
    await insertPaper('示例受字〔2026〕3号', await paperOf(7), 7);
    await insertAttachment('好图.png', 'image/png', Buffer.from(PIXEL, 'base64'));
    const words = await wordsOf(prints.caseFile(MEDIATOR, CASE_NO, whole()));
    for (const bad of ['坏图.png', '断图.png', '2号']) expect(words).toContain(`${bad}：没能附在这里`);
    for (const good of ['好图.png', '3号']) expect(words).not.toContain(`${good}：没能附在这里`);
    const [{ pages }, without] = [
      await prints.caseFile(MEDIATOR, CASE_NO, whole()),
      await prints.caseFile(MEDIATOR, CASE_NO, { ...whole(), isWhole: false }),
    ];
    expect(pages).toBeGreaterThanOrEqual(without.pages + 7);
  });

  it('leave out a small picture that says to be of billions of pixels, before it is set', async () => {
    const picture = Buffer.from(PIXEL, 'base64');
    for (const side of [16, 20]) picture.writeUInt32BE(60_000, side);
    await insertAttachment('巨图.png', 'image/png', picture);
    const words = await wordsOf(prints.caseFile(MEDIATOR, CASE_NO, whole()));
    expect(words).toContain('巨图.png：图片太多或太大');
  });

  it('hold long cases: 500 pieces of work and 300 pages of papers', async () => {
    for (const no of [1, 2, 3]) await insertPaper(`长${no}`, await paperOf(100), 100);
    const [{ task_key: key }] = await county.dataSource.query(
      `select task_key from task where case_no = $1 and entered is not null order by task_key limit 1`,
      [CASE_NO],
    );
    const [{ columns }] = await county.dataSource.query(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
        where table_schema = 'public' and table_name = 'task' and is_generated = 'NEVER' and column_name <> 'task_key'`,
    );
    await county.dataSource.query(
      `insert into task (task_key, ${columns}) select 900000 + n, ${columns} from task, generate_series(1, 500) n
        where task_key = $1`,
      [key],
    );
    const { pages, content } = await prints.caseFile(MEDIATOR, CASE_NO, whole());
    await county.dataSource.query(`delete from task where task_key between 900001 and 900500`);
    expect(pages).toBeGreaterThan(350);
    expect(content.length).toBeGreaterThan(100_000);
    expect(printed.at(-1)).toContain('（第 501 次）');
  });

  it('tell a task with what it rests on: what was filled in, or a form to fill in by hand', async () => {
    const [done] = await county.dataSource.query(
      `select task_key as key from task where case_no = $1 and state = 'completed' and entered is not null
        order by completed_at desc limit 1`,
      [CASE_NO],
    );
    const words = await wordsOf(prints.taskSheet(MEDIATOR, done.key, { signal: waiting() }));
    expect(words).toContain('待办单');
    expect(words).toContain('一、案件');
    expect(words).toContain('填写的内容');

    const [open] = await county.dataSource.query(
      `select task_key as key, case_no from task where state = 'open' and form_key is not null
          and candidate_groups && $1::text[] order by task_key limit 1`,
      [MEDIATOR.groups],
    );
    const blank = await wordsOf(prints.taskSheet(MEDIATOR, open.key, { signal: waiting() }));
    expect(blank).toContain('要填写的内容');
    expect(blank).toMatch(/[□■]/);
    await expect(prints.taskSheet(JUDGE, open.key, { signal: waiting() })).rejects.toMatchObject({
      code: 'TASK_NOT_FOUND',
    });
  });
});
