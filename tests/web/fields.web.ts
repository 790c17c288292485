import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { WAYS } from './pages/entry.js';
import { keptBy } from './pages/kept.js';
import { NewCasePage } from './pages/new-case.page.js';

/** A text, what the field shows of it, and the variable that it becomes. */
const READ: [label: string, text: string, shown: string, name: string, value: unknown][] = [
  ['欠薪开始', '20261020', '2026-10-20', 'unpaidFrom', '2026-10-20'],
  ['欠薪开始', '2026/10/20', '2026-10-20', 'unpaidFrom', '2026-10-20'],
  ['欠薪开始', '2026.10.20', '2026-10-20', 'unpaidFrom', '2026-10-20'],
  ['欠薪开始', '2026年10月20日', '2026-10-20', 'unpaidFrom', '2026-10-20'],
  ['欠薪总额', '12,345', '12,345', 'amountTotal', 1_234_500],
  ['欠薪总额', '12，345.5', '12,345.50', 'amountTotal', 1_234_550],
  ['欠薪总额', '１２３', '123', 'amountTotal', 12_300],
  ['欠薪总额', '1 200', '1,200', 'amountTotal', 120_000],
  ['欠薪总额', '12000元', '12,000', 'amountTotal', 1_200_000],
  ['涉及人数', '１２', '12', 'headcount', 12],
  ['涉及人数', '12人', '12', 'headcount', 12],
  ['欠薪总额', '￥1,200', '1,200', 'amountTotal', 120_000],
  [
    '身份证号',
    '１１０１０５１９４９１２３１００２ｘ',
    '11010519491231002X',
    'applicantIdNo',
    '11010519491231002X',
  ],
  ['电话', '138 0000 0000', '13800000000', 'applicantPhone', '13800000000'],
];

const REFUSED: [label: string, text: string, words: string][] = [
  ['欠薪开始', '2026-02-30', '没有这一天'],
  ['欠薪开始', '2026-13-40', '没有这一天'],
  ['欠薪开始', '11/20/2026', '年、月、日'],
  ['欠薪开始', '11-20', '年、月、日'],
  ['欠薪开始', '昨天', '年、月、日'],
  ['欠薪总额', '1e3', '金额'],
  ['欠薪总额', '12.345', '最多 2 位小数'],
  ['欠薪总额', '12,34', '金额'],
  ['涉及人数', '12.5', '整数'],
  ['涉及人数', '十二', '数字'],
  ['涉及人数', '12天', '单位是人'],
  ['身份证号', '110105194912310021', '身份证号码'],
  ['统一社会信用代码', '91330100799655058C', '统一社会信用代码'],
  ['电话', '没有', '手机号'],
];

describe('fields of a form', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  const ways = WAYS.flatMap((way) => [
    { way, screen: 'a desktop', viewport: DESKTOP },
    { way, screen: 'a phone', viewport: PHONE },
  ]);

  it.each(ways)('read or refuse what comes by $way on $screen', async ({ way, viewport }) => {
    // given
    const { page, faults } = await browser.visit({ person: mediator, viewport });
    const { form } = await new NewCasePage(page).open();

    for (const [label, text, shown, name, value] of READ) {
      // when
      await form.enter(label, text, way);

      // then
      expect([text, await form.refusalOf(label)]).toEqual([text, '']);
      expect([text, await form.shownIn(label)]).toEqual([text, shown]);
      expect(await keptBy(page)).toMatchObject({ [name]: value });
    }
    for (const [label, text, words] of REFUSED) {
      // when
      await form.enter(label, text, way);

      // then
      expect([text, await form.refusalOf(label)]).toEqual([text, expect.stringContaining(words)]);
      expect(await form.shownIn(label)).toBe(text);
    }
    expect(faults).toEqual([]);
  });

  it('keeps a refused text over a reload and sends nothing while there is one', async () => {
    // given
    const { page, fetched } = await browser.visit({ person: mediator });
    const newCase = await new NewCasePage(page).open();
    await newCase.form.enter('欠薪开始', '2026-02-30', 'keyboard');

    // when
    await page.reload();
    await newCase.form.shown();

    // then
    expect(await newCase.form.shownIn('欠薪开始')).toBe('2026-02-30');

    // when
    await newCase.submit();
    await newCase.form.summary.waitFor();

    // then
    expect(await newCase.form.refusalOf('欠薪开始')).toContain('没有这一天');
    expect(fetched.filter((path) => path === '/api/cases')).toEqual([]);
  });

  it('leaves a date empty that was cleared, also after a reload', async () => {
    // given
    const { page } = await browser.visit({ person: mediator });
    const { form } = await new NewCasePage(page).open();
    expect(await form.shownIn('收到日期')).not.toBe('');

    // when
    await form.fill('收到日期', '');
    await page.reload();
    await form.shown();

    // then
    expect(await form.shownIn('收到日期')).toBe('');
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])(
    'show beside a date the limit that it gives, and that it is past already, on %s',
    async (_, viewport) => {
      // given 20 October 2026
      const { page, faults } = await browser.visit({ person: mediator, viewport });
      const { form } = await new NewCasePage(page).open();
      const limits = page.locator('.started-limits').first();

      // when
      await form.enter('收到日期', '20261020', 'keyboard');

      // then
      await limits.getByText('调解：法定 11月4日 周三，承诺 10月27日 周二', { exact: true }).waitFor();
      expect(await limits.locator('.started-limit-past').count()).toBe(0);

      // when
      await form.enter('收到日期', '2026年9月18日', 'paste');

      // then
      await limits.getByText(/^调解：法定 10月8日 .*法定期限已经过了/).waitFor();

      // when
      await form.enter('收到日期', '2026-02-30', 'keyboard');

      // then
      await limits.getByText(/调解/).first().waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
    },
  );

  it('refuse choices that contradict each other, and twelve persons without representatives', async () => {
    // given
    const { page, fetched } = await browser.visit({ person: mediator });
    const newCase = await new NewCasePage(page).open();
    const { form } = newCase;
    await form.tick('没有');
    await form.tick('仲裁');
    await form.enter('涉及人数', '12', 'keyboard');

    // when
    await newCase.submit();

    // then
    await form.summary.waitFor();
    expect(await form.summary.innerText()).toContain('选了“没有”，就不能同时选其他');
    expect(await form.refusalOf('推选的代表')).toContain('请填写');
    expect(fetched.filter((path) => path === '/api/cases')).toEqual([]);
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('say above an empty form what it needs, and open nothing, on %s', async (_, viewport) => {
    // given
    const { page, faults } = await browser.visit({ person: mediator, viewport });
    const newCase = await new NewCasePage(page).open();

    // when
    await newCase.submit();

    // then
    await newCase.form.summary.waitFor();
    expect(await newCase.form.summary.innerText()).toContain('请选择“来源”');
    expect(await newCase.form.summary.evaluate((place) => place === document.activeElement)).toBe(true);
    expect(await page.locator('.fjs-dropdownlist, [role=dialog]').count()).toBe(0);

    // when
    await newCase.form.summary.getByRole('button', { name: '请填写“欠薪总额”。' }).click();

    // then
    expect(await newCase.form.input('欠薪总额').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );

    // when
    await newCase.form.enter('欠薪总额', '500', 'keyboard');

    // then
    expect(await newCase.form.summary.innerText()).not.toContain('欠薪总额');
    expect(faults).toEqual([]);
  });
});
