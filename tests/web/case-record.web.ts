import { answers, TODAY } from '../support/answers.js';
import { caseInMediation, caseInReview } from '../support/opened-case.js';
import { complete, openTask, register } from '../support/journey.js';
import { aWageClaim, inventedIdNumber } from '../support/wage-claim.builder.js';
import { DESKTOP, PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

describe('what was entered in a case', () => {
  const desk = testDesk('mediator', 'arbitrator');

  it('is read on the page of the case, by whom, when and in which stage', async () => {
    // given
    const { mediator } = desk.people;
    const caseNo = await caseInMediation(mediator);
    await complete(
      mediator,
      caseNo,
      'hold-mediation',
      answers.holdMediation({ outcome: 'continue', nextOn: TODAY }),
    );
    await openTask(mediator, caseNo, 'hold-mediation');
    const { page, faults } = await desk.browser.visit({ person: mediator });

    // when
    await new CasePage(page).open(caseNo, 'record');

    // then
    const record = page.getByRole('tabpanel').locator('.record > li');
    await record.last().waitFor();
    expect(await record.locator('.record-head h2').allInnerTexts()).toEqual([
      '登记',
      ...['核对管辖与时效', '查重', '调取共享数据'],
      ...['核对登记', '决定是否受理调解', '主持调解'],
    ]);
    const mediation = await record.last().innerText();
    expect(mediation).toContain('牌头镇劳动争议多元调解中心');
    expect(mediation).toContain('再调一次');
    expect(await record.first().innerText()).toMatch(/\*{4,}/);
    expect(faults).toEqual([]);
  });

  it('shows the first round of a mediation in the second', async () => {
    // given
    const { mediator } = desk.people;
    const caseNo = await caseInMediation(mediator);
    const summary = '双方对加班费有分歧，约定再谈。';
    await complete(
      mediator,
      caseNo,
      'hold-mediation',
      answers.holdMediation({ outcome: 'continue', nextOn: TODAY, summary }),
    );
    const { taskKey } = await openTask(mediator, caseNo, 'hold-mediation');
    const { page } = await desk.browser.visit({ person: mediator });

    // when
    await page.goto(`/tasks/${taskKey}?view=group`);

    // then
    await page.locator('.basis').getByText(summary).waitFor();
  });

  it.each([
    ['a desktop', DESKTOP, true],
    ['a phone, on demand', PHONE, false],
  ])('puts text and amount of an agreement before whoever confirms it on %s', async (_, viewport, isOpen) => {
    // given
    const { arbitrator } = desk.people;
    const caseNo = await caseInReview(desk.people);
    const { taskKey } = await openTask(arbitrator, caseNo, 'review-agreement');
    const { page, faults } = await desk.browser.visit({ person: arbitrator, viewport });

    // when
    await page.goto(`/tasks/${taskKey}?view=group`);
    const basis = page.locator('.basis');
    await basis.getByText('办理依据').waitFor();

    // then
    const agreed = basis.getByText('¥10,000.00').first();
    expect(await agreed.isVisible()).toBe(isOpen);
    if (!isOpen) await basis.locator('summary').click();
    await agreed.waitFor();
    expect(await basis.locator('.record-head h2').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('制作调解协议')]),
    );
    // what was said in the mediation stays with the mediation
    expect(await basis.innerText()).not.toContain('主持调解');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('numbers of people', () => {
  const desk = testDesk('mediator');

  it('are seen whole after a reason was given', async () => {
    // given
    const { mediator } = desk.people;
    const idNumber = inventedIdNumber();
    const caseNo = await register(mediator, { ...aWageClaim().build(), applicantIdNo: idNumber });
    await openTask(mediator, caseNo, 'register-claim');
    const { page, faults } = await desk.browser.visit({ person: mediator });
    await new CasePage(page).open(caseNo);
    const known = page.locator('.case-known');
    await known
      .getByText(/\*{4,}/)
      .first()
      .waitFor();
    expect(await known.innerText()).not.toContain(idNumber);

    // when
    await known.getByRole('button', { name: '显示完整号码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('查看的理由').fill('核对申请人身份');
    await dialog.getByRole('button', { name: /查\s*看/ }).click();

    // then
    await known.getByText(idNumber).waitFor();
    await known.getByRole('button', { name: '隐藏号码' }).click();
    await known.getByText(idNumber).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});
