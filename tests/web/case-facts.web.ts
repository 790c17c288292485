import type { Locator } from 'playwright-core';
import { register } from '../support/journey.js';
import { deployDrawnMatter, DRAWN_MATTER } from '../support/drawn-matter.js';
import { eventually } from '../support/eventually.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

const SITE = '示例一号工地';

describe('what a matter declares of its cases, in the browser', () => {
  const desk = testDesk('mediator', 'analyst');
  const employer = `示例要素${process.hrtime.bigint()}有限公司`;
  const amounts = [900_000, 1_800_000, 2_700_000];
  let numbers: string[];

  beforeAll(async () => {
    const { mediator } = desk.people;
    numbers = [];
    for (const amountTotal of amounts) {
      const claim = aWageClaim().with({
        employerName: employer,
        amountTotal,
        isConstruction: true,
        project: SITE,
      });
      numbers.push(await register(mediator, claim.build()));
    }
    const address = `/cases?processId=wage-recovery&q=${encodeURIComponent(employer)}&fact=amount`;
    await eventually('the amounts are known', async () => {
      const { body } = await mediator.ask<{ items: unknown[] }>('GET', address);
      return body.items.length === amounts.length ? true : undefined;
    });
  });

  it('finds and orders cases by it, keeps that in the address, and is undone', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto(`/cases?processId=wage-recovery&q=${encodeURIComponent(employer)}`);
    const filters = page.locator('.cases-filters');
    const rows = page.locator('.cases-code');
    await choose(filters.getByLabel('按要素查找'), '欠薪金额');
    await filters.getByLabel('欠薪金额，从').fill('18,000');
    await choose(filters.getByLabel('排序'), '欠薪金额：从多到少');

    await eventually('the rows follow', async () =>
      (await rows.allInnerTexts()).join() === [numbers[2], numbers[1]].join() ? true : undefined,
    );
    const search = new URL(page.url()).searchParams;
    expect(Object.fromEntries(search)).toMatchObject({
      fact: 'amount',
      factFrom: '1800000',
      sort: '-amount',
    });

    // an address that was sent to a colleague shows the same
    await page.reload();
    await rows.nth(1).waitFor();
    expect(await rows.allInnerTexts()).toEqual([numbers[2], numbers[1]]);
    expect(await filters.getByLabel('欠薪金额，从').inputValue()).toBe('18,000');
    await filters.getByLabel('欠薪金额，到').fill('两万');
    await page.getByRole('tooltip').getByText('应为数字').waitFor();

    await filters.getByRole('button', { name: '清除筛选' }).click();
    await filters.getByRole('button', { name: '清除筛选' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
  });

  it('fits on 390 px, in English', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport: PHONE });
    await page.addInitScript(`localStorage.setItem('yijianshi.language', 'en')`);
    await page.goto(
      `/cases?processId=wage-recovery&q=${encodeURIComponent(employer)}&fact=amount&factTo=1800000&sort=amount`,
    );
    await page.locator('.case-card').nth(1).waitFor();

    expect(await page.getByLabel('Wages owed up to').inputValue()).toBe('18,000');
    expect(await page.locator('.case-card').getByText(/^¥/).allInnerTexts()).toEqual([
      '¥9,000.00',
      '¥18,000.00',
    ]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(faults).toEqual([]);
  });

  it('tells what of an address the matter does not declare, and asks for the rest', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto('/cases?processId=wage-recovery&fact=colour&sort=-colour');

    const note = page.locator('.address-note');
    await note.getByText('fact=colour').waitFor();
    await page.locator('.cases-table').waitFor();
    expect(faults).toEqual([]);
  });

  it('stands in the head of a case with its name', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto(`/cases/${numbers[0]}`);

    await page.getByText(SITE).first().waitFor();
    expect(await page.locator('main').innerText()).toMatch(/工程项目\s*示例一号工地/);
    expect(faults).toEqual([]);
  });

  it('asks which of several matters is registered, and chooses none itself', async () => {
    await deployDrawnMatter(desk.people.analyst);
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto('/cases/new');

    const choice = page.getByRole('region', { name: '要登记哪类事项？' });
    await choice.getByRole('link', { name: '表单绘制' }).waitFor();
    expect(await choice.getByRole('link', { name: '期限调整' }).count()).toBe(0);
    expect(await page.locator('.new-case-form').count()).toBe(0);
    await choice.getByRole('link', { name: '表单绘制' }).click();

    await page.locator('.new-case-form').getByLabel('情况').waitFor();
    expect(new URL(page.url()).searchParams.get('processId')).toBe(DRAWN_MATTER);
    expect(faults).toEqual([]);
  });
});

/** Opens a list of choices and takes one. */
async function choose(select: Locator, option: string): Promise<void> {
  await select.click();
  await select.page().locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}
