import { PHONE } from './browser.js';
import { CalendarsPage } from './pages/calendars.page.js';
import { testDesk } from './test-desk.js';

// a year that no case of the other tests reaches
const YEAR = 2029;

describe('the calendar in the browser', () => {
  const desk = testDesk('admin', 'mediator');

  it('shows the year to everybody, and the import to administrators only', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport: PHONE });
    const calendars = await new CalendarsPage(page).open(2026);

    await calendars.day('国庆节').first().waitFor();
    expect(await calendars.day('国庆节').count()).toBe(7);
    expect(await calendars.year(2026).innerText()).toContain('已发布');
    expect(await calendars.imports.count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('names every fault of a file with its line', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.admin });
    const calendars = await new CalendarsPage(page).open();

    await calendars.paste(
      `date,name,kind\n${YEAR}-02-30,春节,休\n${YEAR}-02-13,春节,休\n${YEAR}-02-13,春节,班`,
      '',
    );

    await calendars.problem.first().waitFor();
    expect(await calendars.problem.first().innerText()).toMatch(
      /lines\[2\]\.date.*CALENDAR_DAY_INVALID[\s\S]*lines\[4\]\.date.*CALENDAR_DAY_CONFLICT/,
    );
  });

  it('takes a dropped file, shows what it changes, publishes it and keeps it', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });
    const calendars = await new CalendarsPage(page).open();
    const days = [
      { name: '元旦', date: `${YEAR}-01-01`, isOffDay: true },
      { name: '元旦', date: `${YEAR}-01-06`, isOffDay: false },
    ];

    // when
    await calendars.drop({
      name: `${YEAR}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ year: YEAR, papers: ['https://example.gov.cn/'], days })),
    });

    // then
    await calendars.preview(YEAR).waitFor();
    expect(await calendars.preview(YEAR).innerText()).toMatch(
      /新增.*1月1日.*休 元旦[\s\S]*没有未办结环节的期限会变化/,
    );

    // when
    const question = await calendars.publish(YEAR);

    // then
    expect(question).toContain('发布后 0 个未办结环节的期限将重新计算');
    await calendars.day('元旦').first().waitFor();
    expect(await calendars.year(YEAR).innerText()).toContain('已发布');
    expect(await calendars.imports.innerText()).toMatch(
      new RegExp(`${YEAR} 年的导入[\\s\\S]*改变 0 个环节的期限`),
    );
    expect(faults).toEqual([]);
  });

  it('asks before an improbable year, says why a year is replaced, and takes one back, on a phone', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport: PHONE });
    const calendars = await new CalendarsPage(page).open();
    const rest = Array.from(
      { length: 28 },
      (_, day) => `2030-03-${String(day + 1).padStart(2, '0')},示例假期,休`,
    );

    // when an improbable year is published
    await calendars.paste(`date,name,kind\n${rest.join('\n')}`, '示例通知');
    await calendars
      .preview(2030)
      .getByText(/起连续休息 \d+ 天/)
      .waitFor();
    await calendars.preview(2030).getByRole('button', { name: '发布 2030 年日历' }).click();

    // then
    const publish = calendars.question.getByRole('button', { name: '发布 2030 年日历' });
    expect(await publish.isDisabled()).toBe(true);
    await calendars.question.getByRole('checkbox', { name: '已核对放假通知，确实如此' }).check();
    await publish.click();
    await page.getByText('2030 年日历已发布').waitFor();

    // when it is replaced
    await calendars.paste('date,name,kind\n2030-01-01,元旦,休', '示例通知');
    await calendars.preview(2030).getByText('2030 年已有发布的日历').waitFor();
    await calendars.preview(2030).getByRole('button', { name: '替换 2030 年日历' }).click();

    // then
    const replace = calendars.question.getByRole('button', { name: '替换 2030 年日历' });
    expect(await replace.isDisabled()).toBe(true);
    await calendars.question.getByLabel('为什么替换').fill('示例：日期读错了');
    await replace.click();
    await calendars.day('元旦').first().waitFor();
    expect(await calendars.day('示例假期').count()).toBe(0);

    // when it is taken back
    await page.getByRole('button', { name: '收回 2030 年日历' }).click();
    await calendars.question.getByText(/移除.*元旦/).waitFor();
    await calendars.question.getByText('没有未办结环节的期限会变化').waitFor();
    const revoke = calendars.question.getByRole('button', { name: '收回 2030 年日历' });
    expect(await revoke.isDisabled()).toBe(true);
    await calendars.question.getByLabel('为什么收回').fill('示例：通知尚未发布');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await revoke.click();
    await page.getByText('2030 年日历已收回，0 个环节的期限已重新计算').waitFor();

    // then
    await calendars.year(2030).filter({ hasText: '暂定' }).waitFor();
    await calendars.revocations.getByText('示例：通知尚未发布').waitFor();
    expect(await page.getByRole('button', { name: '收回 2030 年日历' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is reached from the page of administrators', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.admin });
    await page.goto('/admin');

    await page.getByRole('link', { name: '日历', exact: true }).click();

    await page.waitForURL('**/calendars');
    await new CalendarsPage(page).overlays.getByText('只对某个单位及其下属单位有效').waitFor();
    await new CalendarsPage(page).imports.getByRole('heading', { name: '导入记录' }).waitFor();
  });
});
