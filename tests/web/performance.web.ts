import { answers } from '../support/answers.js';
import { caseInReview } from '../support/opened-case.js';
import { caseWhen, complete, ended, openTask, stageOf } from '../support/journey.js';
import { CasePage } from './pages/case.page.js';
import { TasksPage } from './pages/tasks.page.js';
import { testDesk } from './test-desk.js';

describe('performance that the parties promised', () => {
  const desk = testDesk('mediator', 'arbitrator');

  it('is due on the agreed day, and unpaid with a title leads to enforcement, where the case stays open', async () => {
    // given a confirmed agreement
    const { mediator, arbitrator } = desk.people;
    const caseNo = await caseInReview(desk.people);
    await complete(arbitrator, caseNo, 'review-agreement', answers.reviewAgreement());
    await complete(arbitrator, caseNo, 'deliver-paper', answers.deliverPaper());
    await openTask(mediator, caseNo, 'verify-performance');
    const { page, faults } = await desk.browser.visit({ person: mediator });

    // then
    const casePage = await new CasePage(page).open(caseNo);
    const head = page.locator('.case-head');
    await head.getByText(/约定还剩 \d+ 天/).waitFor();
    await head.getByText('当事人承诺 11月10日').click();
    const why = page.getByRole('dialog');
    await why.getByText(/11月10日是当事人自己约定的日期/).waitFor();
    const legend = await why.locator('.month-legend .month-key').allTextContents();
    expect(legend).toContain('当事人承诺');
    expect(legend).not.toContain('承诺');
    const tasks = await new TasksPage(page).open('group');
    await tasks
      .row(caseNo)
      .getByText(/约定还剩 \d+ 天/)
      .waitFor();

    // when nothing was paid
    await tasks.openTaskOf(caseNo);
    await tasks.form.tick('没有付');
    await tasks.complete();
    await openTask(mediator, caseNo, 'pursue-enforcement');

    // then
    await tasks.open('group');
    await tasks
      .row(caseNo)
      .getByText(/案件保持未结/)
      .waitFor();
    await tasks.openTaskOf(caseNo);
    await tasks.task.getByText(/可以向人民法院申请强制执行/).waitFor();
    await casePage.open(caseNo, 'timeline');
    await head.getByText(/办理中 · 等劳动者申请、法院强制执行；法院的流程接入前，案件保持未结/).waitFor();
    await page.getByText(/“申请强制执行”等待.*：等劳动者申请、法院强制执行/).waitFor();
    expect(faults).toEqual([]);

    // and a part that is paid leaves it open
    const part = { outcome: 'partial', paidAmount: 400_000, paidOn: '2026-10-20', payMethod: 'bank' };
    await complete(mediator, caseNo, 'pursue-enforcement', answers.pursueEnforcement(part));
    const followed = await caseWhen(
      mediator,
      caseNo,
      'followed again',
      ({ tasks: all }) =>
        all.some(({ elementId, state }) => elementId === 'pursue-enforcement' && state === 'open') &&
        all.some(({ elementId, state }) => elementId === 'pursue-enforcement' && state === 'completed'),
    );
    expect(followed).toMatchObject({ state: 'active' });
    expect(stageOf(followed, 'W2')).toMatchObject({
      agreedOn: '2026-11-10',
      outcome: 'none',
      savedDays: null,
    });

    // and what is not paid in full is not closed as paid in full
    await complete(mediator, caseNo, 'pursue-enforcement', answers.pursueEnforcement());
    const { taskKey } = await openTask(mediator, caseNo, 'close-item');
    const asPaid = answers.closeItem();
    const refusal = await mediator.refused('POST', `/tasks/${taskKey}/complete`, {
      variables: asPaid,
    });
    expect(refusal).toMatchObject({
      status: 400,
      errors: [{ path: 'variables.outcome', code: 'LEDGER_NOT_SETTLED' }],
    });
    const noAssets = answers.closeItem({ outcome: 'no-assets' });
    await complete(mediator, caseNo, 'close-item', noAssets);
    expect(await ended(mediator, caseNo)).toMatchObject({ outcomeCode: 'no-assets' });
  });
});
