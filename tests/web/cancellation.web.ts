import { caseWhen } from '../support/journey.js';
import { caseInHearing } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { TestBrowser } from './browser.js';

describe('cancelling a case that another unit holds', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let arbitrator: Person;
  let head: Person;

  beforeAll(async () => {
    [browser, mediator, arbitrator, head] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
      Person.loggedIn(system, 'arbhead'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('is asked by the town and decided by the head of arbitration', async () => {
    // given
    const caseNo = await caseInHearing({ mediator, arbitrator });

    // when
    const town = await browser.visit({ person: mediator });
    await town.page.goto(`/cases/${caseNo}`);
    await town.page.getByRole('button', { name: '更多' }).click();
    await town.page.getByRole('menuitem', { name: '申请撤销案件' }).click();
    await town.page.getByRole('dialog').getByRole('textbox').fill('申请人撤回');
    await town.page.getByRole('button', { name: '提交申请' }).click();

    // then the case goes on, and both sides see how the request stands
    await town.page.getByText('申请撤销本案（申请人撤回），等待').waitFor();
    expect((await mediator.get<{ state: string }>(`/cases/${caseNo}`)).state).toBe('active');

    // when
    const arbitration = await browser.visit({ person: head });
    await arbitration.page.goto(`/cases/${caseNo}`);
    await arbitration.page.getByRole('button', { name: '批准撤销' }).click();

    // then
    await caseWhen(mediator, caseNo, 'cancelled', ({ state }) => state === 'cancelled');
    await town.page.getByText('已批准。').waitFor();
    expect([...town.faults, ...arbitration.faults]).toEqual([]);
  });
});
