import { eventually } from '../support/eventually.js';
import { aPaper, deployFieldMatter, FIELD_MATTER, openedFieldTask } from '../support/field-matter.js';
import { sharedSystem } from '../support/shared-system.js';
import { findingsInBothLooks, findingsOf } from './axe.js';
import { DESKTOP, PHONE, type Visit } from './browser.js';
import { keptBy } from './pages/kept.js';
import { ModelForm } from './pages/model-form.page.js';
import { testDesk } from './test-desk.js';

const SCREENS = [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const;

describe('the fields that form-js lacks', () => {
  const system = sharedSystem();
  const desk = testDesk('mediator');

  beforeAll(() => deployFieldMatter(system, desk.people.mediator));

  it.each(SCREENS)('name a unit and a person by keyboard and by a press on %s', async (_, viewport) => {
    // given
    const { page, form, faults } = await newCase(viewport);

    // when
    await form.input('承办单位').focus();
    await page.keyboard.type('法院');
    await page.getByRole('option', { name: '市人民法院', exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    // then
    expect(await form.shownIn('承办单位')).toBe('市人民法院');
    expect(await keptBy(page)).toMatchObject({ handledBy: 'zj.court' });

    // when
    await form.input('承办人').click();
    await page.getByRole('option', { name: /^示例-张三/ }).click();

    // then
    expect(await form.shownIn('承办人')).toBe('示例-张三');
    expect(await keptBy(page)).toMatchObject({ officer: 'mediator' });

    // when
    await form.input('承办人').fill('赵六');

    // then
    await page.getByText('没有匹配的选项').waitFor();

    // when
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');

    // then
    expect(await form.refusalOf('承办人')).toContain('没有这个人');
    expect(await form.shownIn('承办人')).toBe('赵六');
    await page.reload();
    await form.shown();
    await page.getByText('“承办人”：没有这个人').first().waitFor();
    await eventually('the name', async () =>
      (await form.shownIn('承办单位')) === '市人民法院' ? true : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('take a whole name that was typed when the button of the form is pressed at once', async () => {
    // given
    const { page, form } = await newCase(DESKTOP);
    await form.input('承办单位').click();
    await page.keyboard.type('市人民法院');
    await page.getByRole('option', { name: '市人民法院', exact: true }).waitFor();
    await eventually('the code', async () =>
      ((await keptBy(page)) as { handledBy?: string }).handledBy === 'zj.court' ? true : undefined,
    );

    // when
    await page.getByRole('button', { name: '登记案件' }).click();

    // then
    await page.getByText('已登记', { exact: true }).waitFor();
  });

  it('say that a list is on its way, and that it did not come', async () => {
    // given
    const { page, form } = await newCase(DESKTOP);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/units?level=town', async (route) => {
      await answered;
      await route.abort();
    });

    // when
    await form.input('属地').click();

    // then
    await page.getByText('正在查找…').waitFor();

    // when
    answer();

    // then
    await page.getByText('没有查到结果').waitFor();

    // when
    await page.unroute('**/api/units?level=town');
    await page.getByRole('button', { name: '重试' }).click();

    // then
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option', { name: '市人民法院' }).count()).toBe(0);
    await page.getByText('还有更多').waitFor();
  });

  it('are refused by the server where nothing has such a code', async () => {
    // when
    const { status, body } = await desk.people.mediator.ask<{ errors: { path: string; code: string }[] }>(
      'POST',
      '/cases',
      {
        processId: FIELD_MATTER,
        variables: { handledBy: 'zj.none', ofTown: 'zj.court', officer: 'judge' },
      },
    );

    // then
    expect([status, body.errors.map(({ path, code }) => `${path} ${code}`)]).toEqual([
      400,
      ['variables.handledBy UNKNOWN_UNIT', 'variables.ofTown UNKNOWN_UNIT', 'variables.officer UNKNOWN_USER'],
    ]);
  });

  it.each(SCREENS)('fill in a table with a running sum on %s', async (_, viewport) => {
    // given
    const { page, form, faults } = await newCase(viewport);
    const cell = (row: number, name: string) => page.getByLabel(`第 ${row} 行：${name}`, { exact: true });
    const enter = async (row: number, name: string, text: string) => {
      await cell(row, name).fill(text);
      await page.keyboard.press('Tab');
    };
    const add = page.getByRole('button', { name: '添加一行' });
    const sum = page.locator('tfoot output').first();

    // when
    await add.click();
    expect(await cell(1, '姓名').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('示例-甲');
    await enter(1, '欠付', '12，345.5元');
    await enter(1, '天数', '15天');
    await add.click();
    await enter(2, '姓名', '示例-乙');
    await enter(2, '欠付', '１00');

    // then
    expect(await cell(1, '欠付').inputValue()).toBe('12,345.50');
    expect(await sum.innerText()).toBe('12,445.50');
    await page.getByText('一共1244550分').waitFor();

    // when
    await page.getByRole('button', { name: '删除第 1 行' }).click();

    // then
    expect(await sum.innerText()).toBe('100');
    await page.getByText('已删除第 1 行').waitFor();

    // when
    await page.getByRole('button', { name: '撤销' }).click();
    await enter(2, '欠付', '1e3');
    await enter(2, '欠薪起', '2026-02-30');
    await add.click();

    // then
    expect(await add.isDisabled()).toBe(true);
    expect(await sum.innerText()).toBe('12,345.50');
    expect(await page.locator('.entry-table-fault').allInnerTexts()).toEqual([
      '第 2 行：“欠付”应为以元为单位的金额，如 12345.50。',
      '第 2 行：“欠薪起”：没有这一天，请核对年、月、日。',
      '第 3 行：请填写“姓名”。',
    ]);

    // when
    await page.getByRole('button', { name: '登记案件' }).click();
    await form.summary.getByRole('button', { name: '第 3 行：请填写“姓名”。' }).click();

    // then
    expect(await cell(3, '姓名').evaluate((input) => input === document.activeElement)).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await keptBy(page)).toMatchObject({
      wages: [{ name: '示例-甲', unpaid: 1_234_550, days: 15 }, { unpaid: '1e3', since: '2026-02-30' }, {}],
      unpaidTotal: 1_234_550,
    });
    expect(faults).toEqual([]);
  });

  it('show what the server refuses in a table at its cell, and count the sums there', async () => {
    // given
    const { page, form } = await newCase(DESKTOP);
    await form.input('承办单位').fill('市公安局');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '添加一行' }).click();
    await page.keyboard.type('示例-甲');
    await page.getByLabel('第 1 行：经办人').fill('no.such.person');
    await page.keyboard.press('Tab');

    // when
    await page.getByRole('button', { name: '登记案件' }).click();

    // then
    await page.locator('.entry-table-fault', { hasText: '没有这个人' }).waitFor();

    // when
    const { body } = await desk.people.mediator.ask<{ errors: { path: string; message: string }[] }>(
      'POST',
      '/cases',
      {
        processId: FIELD_MATTER,
        variables: { handledBy: 'zj.court', wages: [{ name: 'a' }, { name: 'b', unpaid: 1.5 }] },
      },
    );

    // then
    expect(body.errors.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'variables.wages[1].unpaid 第 2 行：“欠付”应为以分为单位的整数金额。',
    ]);
  });

  it.each(SCREENS)(
    'show the rows of a table among what is known, and print them, on %s',
    async (_, viewport) => {
      // given
      const wages = [
        { name: '示例-甲', unpaid: 1_234_550, since: '2026-03-02', days: 15, by: 'mediator' },
        { name: '示例-乙' },
      ];
      const variables = { handledBy: 'zj.court', wages };
      const { caseNo } = await desk.people.mediator.post<{ caseNo: string }>('/cases', {
        ...{ processId: FIELD_MATTER, variables },
      });
      const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport });
      await page.goto(`/cases/${caseNo}`);
      const rows = page.getByRole('table', { name: '欠薪明细' }).locator('tbody tr');
      await page.getByText('2 行；欠付（¥）合计').waitFor();
      expect(await rows.count()).toBe(0);

      // when
      await page.getByRole('button', { name: '查看明细' }).click();

      // then
      await rows.filter({ hasText: '示例-张三' }).waitFor();
      expect((await rows.first().innerText()).split(/\s+/)).toEqual(
        expect.arrayContaining(['示例-甲', '¥12,345.50', '2026年3月2日', '15', '示例-张三']),
      );
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await findingsOf(page)).toEqual([]);

      // when it is closed again, and printed
      await page.getByRole('button', { name: '收起明细' }).click();
      await page.emulateMedia({ media: 'print' });

      // then
      await rows.nth(1).filter({ visible: true, hasText: '示例-乙' }).waitFor();
      expect(faults).toEqual([]);
    },
  );

  it.each(SCREENS)('have no findings of axe, in either look, on %s', async (_, viewport) => {
    // given a table with a refused cell and an open list, and a task with a paper
    const { page } = await newCase(viewport);
    await page.getByRole('button', { name: '添加一行' }).click();
    await page.getByLabel('第 1 行：欠付').fill('1e3');
    await page.getByLabel('第 1 行：经办人').fill('示例');
    await page.getByRole('option').first().waitFor();
    const { taskKey } = await openedFieldTask(desk.people.mediator);
    const task = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await task.page.goto(`/tasks/${taskKey}`);
    await task.page.locator('.fjs-form input[type=file]').setInputFiles(aPaper('戊.pdf'));
    await task.page.getByRole('link', { name: '戊.pdf' }).waitFor();

    // then
    for (const shown of [page, task.page]) expect(await findingsInBothLooks(shown)).toEqual([]);
  });

  async function newCase(viewport: typeof DESKTOP): Promise<Visit & { form: ModelForm }> {
    const visit = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await visit.page.goto(`/cases/new?processId=${FIELD_MATTER}`);
    const form = new ModelForm(visit.page);
    await form.shown();
    return { ...visit, form };
  }
});
