import { answers } from '../support/answers.js';
import { casePaidInMediation, caseInReview } from '../support/opened-case.js';
import { complete, openTask } from '../support/journey.js';
import { PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { TasksPage } from './pages/tasks.page.js';
import { testDesk } from './test-desk.js';

describe('the money of a case', () => {
  const desk = testDesk('mediator', 'arbitrator');

  it('stands on its page, and what does not fit is refused at the field before it is sent', async () => {
    // given an agreement of 10,000 that was confirmed, of which 4,000 were paid
    const { mediator, arbitrator } = desk.people;
    const caseNo = await caseInReview(desk.people);
    await complete(arbitrator, caseNo, 'review-agreement', answers.reviewAgreement());
    await complete(arbitrator, caseNo, 'deliver-paper', answers.deliverPaper());
    const part = answers.verifyPerformance({ outcome: 'partial', paidAmount: 400_000 });
    await complete(mediator, caseNo, 'verify-performance', part);
    await openTask(mediator, caseNo, 'pursue-enforcement');
    const { page, faults, fetched } = await desk.browser.visit({ person: mediator });

    // when all is to be paid with less than what is outstanding
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    await tasks.form.tick('全部付清');
    await tasks.form.fill('这次付了多少', '5000');
    await tasks.form.select('付款方式', '银行转账');
    await tasks.form.fill('跟进情况', '单位又付了一笔。');
    await tasks.complete();

    // then
    await page
      .getByText(/还有 1,000 元没有付清，不能选“.*”。请先登记付款，或者选择其他结果。/)
      .first()
      .waitFor();
    expect(fetched.filter((path) => path.endsWith('/complete'))).toEqual([]);

    // when it is looked at by whoever does not know it
    await new CasePage(page).open(caseNo);

    // then where the money stands is seen at a glance
    await page.getByRole('region', { name: '款项' }).getByText('¥6,000.00').waitFor();

    // when it is taken out that was paid
    await new CasePage(page).open(caseNo, 'money');
    const panel = page.getByRole('tabpanel');
    const lines = panel.locator('tbody tr');
    // the claim that was checked is one line
    expect(await lines.count()).toBe(3);
    await panel.getByText('¥6,000.00').first().waitFor();
    await lines.last().getByRole('button', { name: '冲正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('冲正付款 ¥4,000.00').waitFor();
    const confirm = dialog.getByRole('button', { name: '冲正', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel('为什么冲正').fill('付款退回了');
    await confirm.click();

    // then both stay, and all is outstanding again
    await panel.getByText('冲正“付款”').waitFor();
    expect(await lines.count()).toBe(4);
    await lines.nth(2).getByText('已冲正').waitFor();
    await panel.getByText('冲正原因：付款退回了').waitFor();
    await panel.locator('.money-open').getByText('¥10,000.00').waitFor();

    // when the title is put right, too, by whoever recorded it
    await lines.nth(1).getByRole('button', { name: '冲正' }).click();
    await dialog.getByLabel('为什么冲正').fill('金额写错了');
    await dialog.getByLabel('同时登记正确的金额').check();
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel('正确的金额（元）').fill('9500');
    await confirm.click();

    // then what is right stands in its place, and the timeline tells it
    await panel.getByText('更正，原为 ¥10,000.00').waitFor();
    await panel.locator('.money-open').getByText('¥9,500.00').waitFor();
    await new CasePage(page).open(caseNo, 'timeline');
    await panel.getByText(/冲正了协议金额 10,000 元，改为 9,500 元：金额写错了/).waitFor();
    expect(faults).toEqual([]);
  });

  it('is read on a phone, and is on paper too', async () => {
    const { mediator } = desk.people;
    const caseNo = await casePaidInMediation(mediator);
    const { page, faults } = await desk.browser.visit({ person: mediator, viewport: PHONE });

    await new CasePage(page).open(caseNo, 'money');
    await page.getByText('已全部付清').waitFor();
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWide).toBe(false);

    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-case').getByRole('heading', { name: '款项' }).waitFor();
    await page.locator('.printed-case').getByText('¥12,000.00').first().waitFor();
    expect(await page.locator('.printed-case').getByRole('button', { name: '冲正' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
