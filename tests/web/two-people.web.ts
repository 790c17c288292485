import { answers } from '../support/answers.js';
import { addColleague, COLLEAGUE } from '../support/colleague.js';
import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { TasksPage } from './pages/tasks.page.js';

const TYPED = '先打过电话。';

describe('two people on one task', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let browser: TestBrowser;
  let mediator: Person;
  let colleague: Person;

  beforeAll(async () => {
    await addColleague(tables);
    [browser, mediator, colleague] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, COLLEAGUE.username),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(async () => {
    await browser.stop();
    await tables.close();
  });

  it('tells the later one who finished it and when, and keeps what he typed as his own draft', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');
    const { page, faults } = await browser.visit({ person: mediator });
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    await tasks.form.fill('补充说明', TYPED);

    // when
    await colleague.post(`/tasks/${taskKey}/complete`, { variables: answers.registerClaim() });

    // then
    await tasks.taken(new RegExp(`${COLLEAGUE.displayName} 已在 .*10月.* \\d\\d:\\d\\d 办结`)).waitFor();
    await tasks.taken(/没有提交，已存为你自己的草稿/).waitFor();
    expect(await tasks.ownDraft.getByLabel('补充说明').inputValue()).toBe(TYPED);
    // the result is the colleague's
    expect(await tasks.task.getByLabel('补充说明').first().inputValue()).not.toBe(TYPED);
    expect(await tasks.task.getByRole('button', { name: '提交办理结果' }).count()).toBe(0);

    // when
    await page.reload();

    // then
    await tasks.ownDraft.waitFor();
    expect(await tasks.ownDraft.getByLabel('补充说明').inputValue()).toBe(TYPED);
    expect(faults).toEqual([]);
  });

  it('tells it also to one whose page had not heard of it when he submits', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');
    const { page } = await browser.visit({ person: mediator });
    await page.route('**/api/events*', (route) => route.abort());
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    await tasks.form.fill('补充说明', TYPED);
    await tasks.form.tick('受理');

    // when
    await colleague.post(`/tasks/${taskKey}/complete`, { variables: answers.registerClaim() });
    await tasks.complete();

    // then
    await tasks.taken(new RegExp(COLLEAGUE.displayName)).waitFor();
    expect(await tasks.ownDraft.getByLabel('补充说明').inputValue()).toBe(TYPED);
  });
});
