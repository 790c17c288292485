import { answers } from '../support/answers.js';
import { complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { TasksPage } from './pages/tasks.page.js';

describe('a task that is finished', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('tells who did it and when, and the limit of its own stage', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().receivedOn('2026-10-20').build());
    const { taskKey } = await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
    await openTask(mediator, caseNo, 'accept-mediation');
    const { page, faults } = await browser.visit({ person: mediator });
    const tasks = new TasksPage(page);

    // when
    await page.goto(`/tasks/${taskKey}?view=done`);
    await tasks.form.shown();

    // then
    const head = await tasks.task.locator('.task-head').innerText();
    expect(head).toMatch(/示例-\S+ 10月20日 \d\d:\d\d 办结/);
    // received on the 20th, promised within one working day; the case stands in a stage with a law's limit now
    expect(head).toContain('统一受理赋码');
    expect(head).toContain('承诺 10月21日');
    expect(head).not.toMatch(/法定|还剩/);
    expect(await page.title()).not.toContain('还剩');

    // when
    await page.goto(`/tasks?view=group&q=${caseNo}`);

    // then
    await tasks
      .row(caseNo)
      .getByText(/^承诺(还剩|今天)/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('is called by its English name on an English page', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');
    const { page } = await browser.visit({ person: mediator });
    await page.addInitScript(`localStorage.setItem('yijianshi.language', 'en')`);

    // when
    await page.goto(`/tasks/${taskKey}?view=group&q=${caseNo}`);

    // then
    await page.getByRole('heading', { level: 1, name: 'Check the registration' }).waitFor();
    await page.locator('.task-row-name', { hasText: 'Check the registration' }).waitFor();

    // when
    await page.goto(`/cases/${caseNo}?tab=timeline`);

    // then
    await page.getByText('“Check the registration” is waiting').waitFor();
  });
});
