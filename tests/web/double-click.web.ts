import { register } from '../support/journey.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { testDesk } from './test-desk.js';

describe('a double click', () => {
  const desk = testDesk('mediator');

  it('cancels a case once', async () => {
    // given
    const caseNo = await register(desk.people.mediator, aWageClaim().build());
    const { page, fetched, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto(`/cases/${caseNo}`);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '撤销案件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('申请人撤回');

    // when
    await dialog.getByRole('button', { name: caseNo }).dblclick();

    // then
    await dialog.waitFor({ state: 'hidden' });
    expect(fetched.filter((path) => path === `/api/cases/${caseNo}/cancel`)).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
