import { casePaidInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { TestBrowser } from './browser.js';
import { MonitoringPage } from './pages/monitoring.page.js';

describe('the figures in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let commander: Person;

  beforeAll(async () => {
    [browser, mediator, commander] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'commander'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('count a finished case with its money and its saved days', async () => {
    // given
    await casePaidInMediation(mediator);

    // when
    const { page, faults } = await browser.visit({ person: commander });
    const monitoring = await new MonitoringPage(page).open('all');

    // then
    expect(Number(await monitoring.figure('办结案件'))).toBeGreaterThanOrEqual(1);
    expect(await monitoring.figure('到账金额')).toMatch(/¥|万/);
    expect(Number.parseInt(await monitoring.figure('合计节省'), 10)).not.toBeNaN();
    const row = monitoring.stageRow('调解').first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/15 ?(日|天|个)/);
    await page.getByText('238').first().waitFor();
    expect(faults).toEqual([]);
  });
});
