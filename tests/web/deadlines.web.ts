import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { PHONE, TestBrowser } from './browser.js';
import { DeadlinesPage } from './pages/deadlines.page.js';

const NATIONAL_DAY = '?limit=5-working_day&start=2026-09-29';

describe('the deadline calculator in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('answers what is typed at once, and says why', async () => {
    // given
    const { page, faults } = await browser.visit({ person: mediator });
    await page.goto('/');
    await page.getByRole('link', { name: '期限计算器' }).click();
    const calculator = new DeadlinesPage(page);

    // when
    await page
      .getByLabel(/^法定期限/)
      .first()
      .fill('5');
    await page.getByLabel(/^起算日/).fill('2026-09-29');

    // then
    await calculator.date('10月12日 周一');
    await calculator.answer.getByText(/国庆节 10月1日–10月7日/).waitFor();
    await calculator.answer.getByText(/10月10日 调休上班，计入/).waitFor();
    expect(await calculator.countedDays.count()).toBe(5);
    await page.waitForURL((url) => url.search === NATIONAL_DAY);
    expect(faults).toEqual([]);
  });

  it('is the same for whoever opens its address, and after a reload', async () => {
    const search = `${NATIONAL_DAY}&promise=3-working_day&op=extend.2026-10-09.2-working_day.${encodeURIComponent('示例-负责人')}&asof=2026-10-13`;
    const { page } = await browser.visit({ person: mediator });
    const calculator = await new DeadlinesPage(page).open(search);

    await calculator.date('10月14日 周三');
    await calculator.answer.getByText('黄牌：已超承诺').waitFor();
    await page.reload();

    await calculator.date('10月14日 周三');
    await calculator.date('10月9日 周五');
    expect(await page.getByLabel('批准人').inputValue()).toBe('示例-负责人');
  });

  it('opens an example of the law, and goes back to the empty page', async () => {
    const { page } = await browser.visit({ person: mediator });
    const calculator = await new DeadlinesPage(page).open();

    await calculator.example(/监察 60 个工作日/);
    await calculator.date('8月11日 周二');
    await page.goBack();
    await calculator.example(/仲裁 45 日/);

    await calculator.answer.getByText(/批准延长 15 天（批准人：示例-仲裁院负责人）/).waitFor();
  });

  it('says at the field what is wrong, and computes as soon as it is right', async () => {
    // given
    const { page } = await browser.visit({ person: mediator });
    const calculator = await new DeadlinesPage(page).open(NATIONAL_DAY);
    await calculator.date('10月12日');

    // when
    const extension = await calculator.add('延长');
    await extension.getByLabel('批准延长的日期').fill('2026-10-09');
    await extension.getByLabel('延长多久', { exact: true }).fill('3');

    // then
    await extension.getByText('延长要有批准人，请填写。').waitFor();
    await extension.getByLabel('批准人').fill('示例-院长');
    await calculator.date('10月15日 周四');
    await extension.getByLabel('批准延长的日期').fill('2026-10-13');
    await extension.getByText('这时期限已经届满，要在届满前办。').waitFor();
    await calculator.remove(1, '延长');
    await calculator.date('10月12日');
    expect(await calculator.faults.count()).toBe(0);
  });

  it('counts hours from a time of day', async () => {
    const { page } = await browser.visit({ person: mediator });
    const calculator = await new DeadlinesPage(page).open('?limit=24-hour&start=2026-11-20T09:30');

    await calculator.date('11月21日 周六 09:30');
    await calculator.chooseUnit('法定期限', '个工作时');

    await calculator.date('11月25日 周三');
  });

  it('stops and goes on at moments where hours are counted, and names what did not count', async () => {
    // given
    const { page, faults } = await browser.visit({ person: mediator });
    const calculator = await new DeadlinesPage(page).open('?limit=24-hour&start=2026-11-20T09:30');
    await calculator.date('11月21日 周六 09:30');

    // when a day is typed that names no time
    const exclusion = await calculator.add('扣除');
    await exclusion.getByLabel('扣除的开始').fill('2026-11-20');
    await page.keyboard.press('Tab');
    await exclusion.getByText('应写明日期和时间').waitFor();

    // when it is a moment
    await exclusion.getByLabel('扣除的开始').fill('2026/11/20 12：00');
    await exclusion.getByLabel('扣除的结束').fill('2026-11-20 13:30');

    // then
    await calculator.date('11月21日 周六 11:00');
    await calculator.answer.getByText('其中 扣除 11月20日 12:00–13:30 不计').waitFor();
    expect(faults).toEqual([]);
  });

  it('is found under 更多 on a phone, with the dates in sight', async () => {
    // given
    const { page, faults } = await browser.visit({ person: mediator, viewport: PHONE });
    await page.goto('/');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '期限计算器' }).click();

    // when
    await new DeadlinesPage(page).example(/调解 15 日/);

    // then
    await page.locator('.deadline-strip').getByText('法定 10月8日 · 承诺 9月28日').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.evaluate("document.querySelector('main')?.scrollWidth")).toBe(390);
    expect(faults).toEqual([]);
  });
});
