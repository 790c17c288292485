import { caseWhen } from '../support/journey.js';
import { caseInHearing } from '../support/opened-case.js';
import { PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

describe('cancelling a case that another unit holds', () => {
  const desk = testDesk('mediator', 'arbitrator', 'arbhead');

  it('is asked by the town and decided by the head of arbitration', async () => {
    // given
    const caseNo = await caseInHearing(desk.people);

    // when
    const town = await desk.browser.visit({ person: desk.people.mediator });
    await town.page.goto(`/cases/${caseNo}`);
    await town.page.getByRole('button', { name: '更多' }).click();
    await town.page.getByRole('menuitem', { name: '申请撤销案件' }).click();
    await town.page.getByRole('dialog').getByRole('textbox').fill('申请人撤回');
    await town.page.getByRole('button', { name: '提交申请' }).click();

    // then the case goes on, and both sides see how the request stands
    await town.page.getByText('申请撤销本案（申请人撤回），等待').waitFor();
    expect((await desk.people.mediator.get<{ state: string }>(`/cases/${caseNo}`)).state).toBe('active');

    // when
    const arbitration = await desk.browser.visit({ person: desk.people.arbhead, viewport: PHONE });
    await arbitration.page.goto('/tasks');
    await arbitration.page
      .getByRole('navigation')
      .getByTitle(/^\d+ 项撤销申请等你决定$/)
      .waitFor();
    await arbitration.page
      .getByRole('region', { name: '决定是否撤销案件' })
      .getByRole('link')
      .filter({ hasText: caseNo })
      .click();
    const refuse = arbitration.page.getByRole('button', { name: '不批准' });
    expect(await refuse.isDisabled()).toBe(true);
    await arbitration.page.getByLabel('说明（不批准时必填）').fill('同意');
    expect(await refuse.isDisabled()).toBe(false);
    const approve = arbitration.page.getByRole('button', { name: '批准撤销' });
    await approve.click();

    // then it is asked first, and the case goes on
    const question = arbitration.page.getByRole('dialog').filter({ hasText: `批准撤销案件 ${caseNo}？` });
    await question.getByText('不能恢复').waitFor();
    await question.getByRole('button', { name: /返\s?回/ }).click();
    await question.waitFor({ state: 'hidden' });
    expect((await desk.people.mediator.get<{ state: string }>(`/cases/${caseNo}`)).state).toBe('active');

    // when
    await approve.click();
    await question.getByRole('button', { name: `撤销 ${caseNo}` }).click();

    // then
    await caseWhen(desk.people.mediator, caseNo, 'cancelled', ({ state }) => state === 'cancelled');
    await town.page.getByText('已批准。').waitFor();
    expect([...town.faults, ...arbitration.faults]).toEqual([]);
  });
});
