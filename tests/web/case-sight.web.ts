import { caseInReview } from '../support/opened-case.js';
import { openTask } from '../support/journey.js';
import { DESKTOP, PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

const OUTLINE = '你能看本单位办理的内容，其他环节只显示概要。';

describe('one case for two bodies', () => {
  const desk = testDesk('mediator', 'arbitrator');
  let caseNo: string;

  beforeAll(async () => {
    caseNo = await caseInReview(desk.people);
    await openTask(desk.people.arbitrator, caseNo, 'review-agreement');
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('is for arbitration its own work and what was handed over, and says so on %s', async (_, viewport) => {
    // when
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbitrator, viewport });
    await new CasePage(page).open(caseNo, 'record');

    // then
    const record = page.getByRole('tabpanel').locator('.record > li');
    await record.last().waitFor();
    const steps = await record.locator('.record-head h2').allInnerTexts();
    expect(steps.join('\n')).not.toContain('主持调解');
    for (const step of ['登记', '核对登记', '制作调解协议', '受理审查'])
      expect(steps.join('\n')).toContain(step);
    expect(await page.getByText(OUTLINE).isVisible()).toBe(true);

    // and what was registered is before them, and the number of the worker whole for a reason
    await new CasePage(page).open(caseNo);
    await page.getByText('劳动关系').first().waitFor();
    expect(await page.getByText('登记内容不在你能看的范围里。').count()).toBe(0);

    // and the agreement of the town is read, and nothing of it is changed by others
    await new CasePage(page).open(caseNo, 'documents');
    const agreement = page.locator('.documents > li').filter({ hasText: '调解协议书' });
    await agreement.getByRole('link', { name: /^查看/ }).waitFor();
    expect(await agreement.getByRole('button', { name: /^(作废|重新出具)/ }).count()).toBe(0);

    // and every stage is there by its name and its dates
    await new CasePage(page).open(caseNo, 'stages');
    const names = page.locator('.stage-name strong');
    await names.first().waitFor();
    expect((await names.allInnerTexts()).slice(0, 3)).toEqual(['统一受理赋码', '调解受理', '调解']);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });

  it('is for the mediator all of it', async () => {
    // when
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await new CasePage(page).open(caseNo, 'record');

    // then
    const record = page.getByRole('tabpanel').locator('.record > li');
    await record.last().waitFor();
    const steps = (await record.locator('.record-head h2').allInnerTexts()).join('\n');
    for (const step of ['登记', '主持调解', '制作调解协议', '受理审查']) expect(steps).toContain(step);
    expect(await page.getByText(OUTLINE).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
