import type { Locator, Page } from 'playwright-core';
import { openTask } from '../support/journey.js';
import { caseInMediation } from '../support/opened-case.js';
import { UNITS_OF_T09, stuckCase } from '../support/stuck-case.js';
import { PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

const STEP = '决定是否受理调解';
const CAUSE = '流程需要的值（如办理小组、期限、编号）取不出来。请改正案件数据后重试。';

describe('a case that stands still, in the browser', () => {
  const desk = testDesk('admin', 'mediator');

  it('calls an administrator, who reads why, corrects its data, and sees it go on', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });
    await page.goto('/cases');
    const caseNo = await stuckCase(desk.people);

    // then the page that was open tells it by itself: the badge, and the notice that leads to the case
    await page
      .getByRole('navigation')
      .getByTitle(/^\d+ 个步骤停住$/)
      .waitFor();
    await page.getByRole('button', { name: /^通知，\d+ 条未读$/ }).click();
    await page.getByRole('tooltip').locator(`a[href$="/cases/${caseNo}"]`).first().click();
    await page.waitForURL(`**/cases/${caseNo}`);

    // and the case says what is wrong
    const trouble = page.getByRole('status').filter({ hasText: STEP });
    await trouble.getByText(`“${STEP}”这一步停住了`).waitFor();
    await trouble.getByText(CAUSE).waitFor();

    const head = page.locator('.case-head');
    await head.getByText('停住，等待修复').waitFor();
    expect(await head.getByText('办理中').count()).toBe(0);

    // and so does its row in the list, which is found by it
    await page.goto('/cases');
    await page.getByLabel('状态', { exact: true }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '停住，等待修复' }).click();
    await page.waitForURL('**/cases?state=still');
    const row = page.getByRole('row').filter({ hasText: caseNo });
    await row.getByText('停住，等待修复').waitFor();
    expect(await row.getByText('办理中').count()).toBe(0);
    await row.getByRole('link').click();

    // when
    const dialog = await repair(page);
    await choose(page, dialog, '怎么修复', '改正案件数据并重试');
    await dialog.getByLabel('数据名').fill('units');
    await dialog.getByLabel('新的值').fill(JSON.stringify(UNITS_OF_T09));
    await dialog.getByLabel(/这是文字/).uncheck();
    const confirm = dialog.getByRole('button', { name: '改正案件数据并重试', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel('理由').fill('办理单位录入错误');
    await confirm.click();

    // then
    await dialog.getByText('成功 1，失败 0，等待 0').waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await trouble.waitFor({ state: 'detached' });
    await openTask(desk.people.mediator, caseNo, 'accept-mediation');
    await new CasePage(page).show('时间线');
    await page
      .getByText(/改正了案件数据：办理单位录入错误/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('is moved by who reads before which limit ends and which begins anew', async () => {
    // given
    const caseNo = await caseInMediation(desk.people.mediator);
    await openTask(desk.people.mediator, caseNo, 'hold-mediation');
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport: PHONE });
    await page.goto(`/cases/${caseNo}`);

    // when
    const dialog = await repair(page);
    await choose(page, dialog, '现在在', '主持调解');
    await choose(page, dialog, '移到', STEP);

    // then
    const plan = dialog.locator('.repair-plan');
    await plan.getByText(/^期限到此结束，原为 法定 \d+月\d+日/).waitFor();
    await plan.getByText(/^期限重新开始，从 \d+月\d+日 ?起算： 法定 \d+月\d+日/).waitFor();
    expect(faults).toEqual([]);
  });

  // helpers

  async function repair(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: '修复', exact: true }).click();
    return page.getByRole('dialog', { name: '修复案件' });
  }
});

// helpers

async function choose(page: Page, dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByLabel(label).click();
  // of a long list only what is near is there: it is typed
  if (isSearched(label)) await dialog.getByLabel(label).fill(option);
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

function isSearched(label: string): boolean {
  return ['现在在', '移到'].includes(label);
}
