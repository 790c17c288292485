import type { Locator } from 'playwright-core';
import { caseInHearing } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { DeadlinesPage } from './pages/deadlines.page.js';
import { enterInto, type WayOfEntry, WAYS } from './pages/entry.js';
import { PromisesPage } from './pages/promises.page.js';
import { StageTimesPage } from './pages/stage-times.page.js';

const DAYS = ['20260917', '2026/09/17', '2026-9-17', '2026.09.17', '2026年9月17日', '２０２６－０９－１７'];
const NO_DAYS = ['2026-02-30', '2026-13-40', '11/20/2026', '11-20', '昨天'];

describe('fields outside the forms of a model', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let arbitrator: Person;
  let admin: Person;

  beforeAll(async () => {
    [browser, mediator, arbitrator, admin] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
      Person.loggedIn(system, 'admin'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  const ways = WAYS.flatMap((way) => [
    { way, screen: 'a desktop', viewport: DESKTOP },
    { way, screen: 'a phone', viewport: PHONE },
  ]);

  it.each(ways)(
    'of the calculator read or refuse what comes by $way on $screen',
    async ({ way, viewport }) => {
      // given
      const { page, faults } = await browser.visit({ person: mediator, viewport });
      const calculator = await new DeadlinesPage(page).open('?limit=15-calendar_day');
      const start = page.getByLabel(/^起算日/);
      const limit = page.getByLabel('法定期限 *', { exact: true });

      for (const text of DAYS) {
        // when
        await enter(start, text, way);

        // then
        expect([text, await start.inputValue()]).toEqual([text, '2026-09-17']);
        await calculator.date('10月');
      }
      for (const text of NO_DAYS) {
        // when
        await enter(start, text, way);

        // then
        expect(await start.inputValue()).toBe(text);
        await calculator.faults.getByText(/没有这一天|年、月、日/).waitFor();
        await calculator.dates.first().waitFor({ state: 'detached' });
      }

      // when
      await enter(limit, '12.5', way);

      // then
      expect(await limit.inputValue()).toBe('12.5');
      await calculator.faults.getByText(/整数/).waitFor();
      expect(faults).toEqual([]);
    },
  );

  it('of a clock operation refuse an extension beyond the largest, a cleared one and a reason that is too long', async () => {
    // given a hearing that may be extended by 15 days
    const caseNo = await caseInHearing({ mediator, arbitrator });
    const { page, faults } = await browser.visit({ person: arbitrator });
    const times = await new StageTimesPage(page).open(caseNo);
    await times.adjust('仲裁审理');
    await times.choose('延长');
    const amount = times.dialog.getByLabel('延长多久');
    const reason = times.dialog.getByLabel('理由');
    await enter(reason, '案情复杂，需要补充证据。', 'keyboard');

    for (const way of WAYS) {
      // when
      await enter(amount, '60', way);
      await times.dialog.getByRole('button', { name: '申请延长' }).click();

      // then
      expect(await amount.inputValue()).toBe('60');
      await times.dialog.getByRole('alert').getByText(/15/).waitFor();
    }

    // when it is no length at all
    await enter(amount, '-1', 'keyboard');

    // then it is told at once
    await times.dialog.getByRole('alert').getByText('不能小于 1').waitFor();

    // when
    await amount.fill('');
    await times.dialog.getByRole('button', { name: '申请延长' }).click();

    // then
    expect(await amount.inputValue()).toBe('');
    await times.dialog.getByRole('alert').first().waitFor();

    // when
    await enter(amount, '１０', 'input method');
    await enter(reason, '长'.repeat(501), 'paste');
    await times.dialog.getByRole('button', { name: '申请延长' }).click();

    // then nothing is cut, and nothing was sent
    expect(await amount.inputValue()).toBe('10');
    expect((await reason.inputValue()).length).toBe(501);
    await times.dialog
      .getByRole('alert')
      .getByText(/最多填写 500 个字符/)
      .waitFor();
    expect(await times.stage('仲裁审理').locator('.clock-operation').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('of a promise refuse what is beyond a year, parts of days and nothing', async () => {
    // given
    const { page } = await browser.visit({ person: admin });
    const { dialog } = await (await new PromisesPage(page).open()).change('M1');
    const amount = dialog.getByLabel('新承诺');
    await dialog.getByLabel('调整理由').fill('示例：试一试');
    const confirm = dialog.locator('.ant-modal-footer .ant-btn-primary');

    for (const [text, words] of [
      ['500', '不能大于 366'],
      ['0', '不能小于 1'],
      ['2.5', '整数'],
    ] as const) {
      // when
      await enter(amount, text, 'keyboard');

      // then
      expect(await amount.inputValue()).toBe(text);
      await dialog.getByRole('alert').getByText(words).waitFor();
      expect(await confirm.isDisabled()).toBe(true);
    }

    // when
    await amount.fill('');
    await amount.press('Tab');

    // then
    expect(await amount.inputValue()).toBe('');
    expect(await confirm.isDisabled()).toBe(true);
  });
});

async function enter(input: Locator, text: string, way: WayOfEntry): Promise<void> {
  await input.fill('');
  await input.focus();
  await enterInto(input.page(), text, way);
  await input.press('Tab');
}
