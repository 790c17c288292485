import { testDesk } from './test-desk.js';
import { DeadlinesPage } from './pages/deadlines.page.js';

/** An address with a part that the page cannot read, and what must not be taken for it. */
const ADDRESSES: [string, string, string][] = [
  ['figures of a period', '/monitoring?period=decade', 'period=decade'],
  ['figures of a matter', '/monitoring?process=no-such-matter', 'process=no-such-matter'],
  ['a trial of a stage', '/monitoring?trial=no-such-matter:X', 'trial=no-such-matter:X'],
  ['a year', '/calendars?year=1871', 'year=1871'],
  ['a version', '/models/wage-recovery?version=1e0', 'version=1e0'],
  ['tasks', '/tasks?view=everything&due=never', 'view=everything'],
  ['cases', '/cases?stat=completed', 'stat=completed'],
  ['a state of cases', '/cases?state=banana', 'state=banana'],
  ['days of the audit log', '/admin/audit?from=2026-02-30', 'from=2026-02-30'],
];

describe('an address that cannot be read', () => {
  const desk = testDesk('admin', 'mediator');

  it.each(ADDRESSES)('is told, and can be mended: %s', async (_, address, part) => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });
    await page.goto(address);

    const note = page.locator('.address-note');
    await note.getByText(part, { exact: true }).waitFor();
    await note.getByRole('button', { name: '从网址中去掉' }).click();

    await note.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  it('registers no case of another matter', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto('/cases/new?processId=no-such-matter');

    const note = page.locator('.address-note');
    await note.getByText('processId=no-such-matter').waitFor();
    expect(await page.getByRole('button', { name: '登记案件' }).count()).toBe(0);
    expect(await page.locator('.new-case-form').count()).toBe(0);
    await note.getByRole('button', { name: '从网址中去掉' }).click();

    // the form of the only matter, or the question which one
    await page.locator('.new-case-form, .new-case-choice').waitFor();
  });

  it.each(['/admin', '/admin/audit', '/admin/promises', '/models', '/models/wage-recovery', '/monitoring'])(
    'is told once where it is for others, and asks for nothing: %s',
    async (address) => {
      const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
      await page.goto(address);

      await page.getByText('你没有做这件事的权限').waitFor();
      expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ['/%E0%A4%A', '没有这个页面'],
    ['/.hidden', '没有这个页面'],
    ['/cases/%00', '没有这个案件'],
    ['/cases/330681-GZWQ-20261020-00001%2f..', '没有这个案件'],
    ['/cases/..%2fme', '没有这个案件'],
    ['/tasks/1%3Fx', '没有这件待办'],
    ['/models/wage-recovery%2fxml', '没有这个页面'],
  ])('is a page that says what is not there: %s', async (address, words) => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });
    await page.goto(address);

    await page.getByText(words).waitFor();
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  it('says that what is looked for is too long', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto(`/cases?q=${'找'.repeat(101)}`);

    await page.getByRole('main').getByText('查找的文字太长，最多 100 个字').waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
  });

  it('never becomes longer than it may be, whatever is pasted into a search', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto('/cases');

    for (const box of [page.getByRole('search').getByRole('textbox'), page.locator('.cases-search input')]) {
      await box.fill('找'.repeat(10_000));
      await box.press('Enter');
      await page.getByRole('tooltip').getByText('查找的文字太长').waitFor();
      await box.fill('');
    }
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  it('computes no other date: what is too much is told, what is wrong is marked', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.mediator });
    const operations = '&op=exclude.2026-09-30.2026-09-30'.repeat(51);
    const calculator = await new DeadlinesPage(page).open(
      `?limit=5-working_day&start=2026-09-29${operations}`,
    );

    const note = calculator.answer.locator('.address-note');
    await note.getByText('op=exclude.2026-09-30.2026-09-30').waitFor();
    expect(await calculator.dates.count()).toBe(0);
    await calculator.open('?limit=5-working_day&start=2026-02-30');
    await page.getByText('没有这一天').waitFor();
    expect(await calculator.dates.count()).toBe(0);
    await page
      .getByLabel(/^起算日/)
      .first()
      .fill('2026-09-29');

    await calculator.date('10月12日');
  });
});
