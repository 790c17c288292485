import { DocumentRepository, DocumentService } from '@app/papers';
import type { JobContext } from '@app/engine';
import { PaperTemplateService } from '@app/models';
import { TypesettingService } from '@app/typesetting';
import { AgreementService } from '../src/agreement.service.js';
import { VerifyAgreementWorker } from '../src/workers/verify-agreement.worker.js';
import { County, registerCase } from '@tests/integration/stages/county.js';
import { storeShippedPapers } from '@tests/support/shipped-papers.js';

const CLAIM = {
  applicantName: '示例甲',
  headcount: 1,
  employerName: '示例建设有限公司',
  unpaidFrom: '2026-01-01',
  unpaidTo: '2026-01-31',
  amountTotal: 1_860_050,
};

describe('papers of wage recovery', () => {
  let county: County;
  const caseNo = '330681-GZWQ-20260302-00001';

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
    await storeShippedPapers(county.dataSource, county.get(PaperTemplateService));
  });
  beforeEach(async () => {
    await county.forgetCases();
    county.setTime('2026-03-02 09:00');
    await registerCase(county.dataSource, { caseNo });
  });
  afterAll(() => county.close());

  const issue = (jobKey: string, templateCode = 'mediation-acceptance', variables: object = CLAIM) =>
    county
      .get(DocumentService)
      .issue({ jobKey, elementInstanceKey: '1', caseNo, templateCode, variables: { ...variables } });
  const rows = () =>
    county.dataSource.query(
      `select sha256, check_code, words, pages, content, data from document order by id`,
    );

  it('numbers them by town and year without gaps, and issues one only for each job', async () => {
    const [first, again] = await Promise.all([issue('1'), issue('1')]);
    expect(first).toEqual({ no: '牌头调受字〔2026〕1号', title: '调解受理通知书', issuedOn: '2026-03-02' });
    expect(again).toEqual(first);
    const many = await Promise.all(Array.from({ length: 20 }, (_, index) => issue(String(10 + index))));
    const numbers = many.map(({ no }) => Number(/(\d+)号$/.exec(no)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(await county.get(DocumentRepository).findByCase(caseNo)).toHaveLength(21);
  });

  it('keeps nobody from a number while a paper is set, and gives it the number that is next when it is', async () => {
    const press = county.get(TypesettingService);
    const typeset = press.typeset.bind(press);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const setting = jest.spyOn(press, 'typeset').mockImplementationOnce(async (template) => {
      await held;
      return typeset(template);
    });
    const slow = issue('1');
    while (setting.mock.calls.length === 0) await new Promise(setImmediate);
    const quick = await issue('2');
    goOn();

    expect([quick.no, (await slow).no]).toEqual(['牌头调受字〔2026〕1号', '牌头调受字〔2026〕2号']);
    const words = (await rows()).map((row: { words: string }) => row.words.replaceAll('\n', ''));
    expect(words).toEqual([expect.stringContaining('〔2026〕1号'), expect.stringContaining('〔2026〕2号')]);
    expect(words[1]).not.toContain('〔2026〕1号');
    setting.mockRestore();
  });

  it('keeps what a paper says, with a hash and a code of its own', async () => {
    await issue('1');
    await issue('2', 'mediation-rejection', { ...CLAIM, mediationRejectReason: '不属于工资争议。' });
    const [acceptance, rejection] = await rows();
    const words = (acceptance.words as string).replaceAll('\n', '');
    for (const part of [
      ...[
        '牌头调受字〔2026〕1号',
        '牌头镇劳动争议多元调解中心',
        '示例甲、示例建设有限公司：',
        '2026年3月2日',
      ],
      ...['2026年1月1日至2026年1月31日', '壹万捌仟陆佰元零伍角整（¥18,600.50）', caseNo],
    ])
      expect(words).toContain(part);
    expect((rejection.words as string).replaceAll('\n', '')).toContain('不属于工资争议。');
    expect((acceptance.content as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(acceptance.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(acceptance.check_code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    expect(rejection.check_code).not.toBe(acceptance.check_code);
  });

  it('issues nothing with an empty line, and gives no number away', async () => {
    await expect(issue('1', 'mediation-rejection')).rejects.toMatchObject({
      code: 'PAPER_DATA_MISSING',
      details: { missing: ['不予受理的理由'] },
    });
    expect(await rows()).toEqual([]);
    const { no } = await issue('2', 'mediation-rejection', { ...CLAIM, mediationRejectReason: '超出范围。' });
    expect(no).toBe('牌头调不受字〔2026〕1号');
  });

  it('makes the agreement a paper under its own number, once, in place of its line', async () => {
    const draft = {
      ...{ amount: 1_200_000, payMethod: 'bank', wageOnly: true, claims: '一次付清。\n互不追究。' },
      ...{ signedOn: '2026-03-02', performOn: '2026-03-31' },
    };
    await county.dataSource.query(`truncate agreement restart identity cascade`);
    const worker = new VerifyAgreementWorker(county.get(AgreementService), county.get(DocumentService));
    const context = {
      jobKey: '77',
      headers: { templateCode: 'mediation-agreement' },
    } as unknown as JobContext;
    const input = { ...CLAIM, caseNo, agreementDraft: draft };
    const { agreement } = await worker.handle(input, context);
    expect(await worker.handle(input, context)).toEqual({ agreement });
    const papers = await county.get(DocumentRepository).findByCase(caseNo);
    expect(papers).toEqual([{ no: agreement.no, title: '调解协议书', issuedOn: '2026-03-02' }]);
    const words = ((await rows())[0].words as string).replaceAll('\n', '');
    for (const part of [
      agreement.no,
      '壹万贰仟元整（¥12,000）',
      '2026年3月31日以前',
      '一次付清。互不追究。',
      '银行转账',
    ])
      expect(words).toContain(part);

    // one that the parties bring stays a line
    const { agreement: brought } = await worker.handle(input, {
      jobKey: '78',
      headers: {},
    } as unknown as JobContext);
    expect((await county.get(DocumentRepository).findByCase(caseNo)).map(({ no }) => no)).toContain(
      brought.no,
    );
  });

  it('refuses a paper that the process has no template for, and a case that nobody registered', async () => {
    await expect(issue('1', 'unknown')).rejects.toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
    const request = {
      jobKey: '1',
      elementInstanceKey: '1',
      caseNo: 'none',
      templateCode: 'mediation-acceptance',
      variables: CLAIM,
    };
    await expect(county.get(DocumentService).issue(request)).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
  });

  it('stores a template again only when it is another one', async () => {
    await storeShippedPapers(county.dataSource, county.get(PaperTemplateService));
    const [{ version }] = await county.dataSource.query(
      `select max(version)::int as version from paper_template where process_id = 'wage-recovery'`,
    );
    expect(version).toBe(1);
  });
});
