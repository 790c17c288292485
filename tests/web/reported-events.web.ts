import { caseWhen } from '../support/journey.js';
import { deployReportedMatter, registerReported } from '../support/reported-matter.js';
import { PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

describe('reporting what happened outside', () => {
  const desk = testDesk('mediator', 'analyst', 'commander');

  it.each([
    ['on a desktop', undefined],
    ['on a phone', PHONE],
  ])('says what ends by it, asks for its form, and is confirmed, %s', async (_where, viewport) => {
    await deployReportedMatter(desk.people.analyst);
    const caseNo = await registerReported(desk.people.mediator);
    await caseWhen(desk.people.mediator, caseNo, 'examined', ({ activeElements }) =>
      activeElements.includes('examine'),
    );
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await page.goto(`/cases/${caseNo}`);

    await page.getByRole('button', { name: '登记新情况' }).click();
    const dialog = page.getByRole('dialog', { name: '登记新情况' });
    await dialog.getByRole('radio', { name: '当事人撤回' }).check();
    await dialog.getByText('登记后，“审查”环节就此结束，期限不再计算。').waitFor();
    await dialog.getByText('接下来：确认撤回。').waitFor();
    const submit = dialog.getByRole('button', { name: /^登\s?记$/ });
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '撤回理由' }).fill('示例：双方已和解');
    await dialog.getByRole('checkbox').check();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await submit.click();

    await page.getByText('已登记“当事人撤回”').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await caseWhen(desk.people.mediator, caseNo, 'withdrawn', ({ activeElements }) =>
      activeElements.includes('confirm'),
    );
    expect([...faults]).toEqual([]);
  });

  it('is offered to nobody else', async () => {
    await deployReportedMatter(desk.people.analyst);
    const caseNo = await registerReported(desk.people.mediator);
    await caseWhen(desk.people.mediator, caseNo, 'examined', ({ activeElements }) =>
      activeElements.includes('examine'),
    );
    const { page } = await desk.browser.visit({ person: desk.people.commander });
    await page.goto(`/cases/${caseNo}`);
    await page.getByRole('button', { name: /^打\s?印$/ }).waitFor();
    expect(await page.getByRole('button', { name: '登记新情况' }).count()).toBe(0);
  });
});
