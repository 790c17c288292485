import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { LoginPage } from './pages/login.page.js';
import { TasksPage } from './pages/tasks.page.js';

const KEPT = 'yijianshi.kept.';

describe('the end of a session', () => {
  const system = sharedSystem();
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await TestBrowser.start();
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('signs out in all tabs, and leaves nothing of the person behind', async () => {
    // given
    const person = await Person.loggedIn(system, 'mediator');
    const caseNo = await register(person, aWageClaim().build());
    const { page } = await browser.visit({ person });
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    await tasks.form.fill('补充说明', '先打过电话。');
    const other = await page.context().newPage();
    await other.goto(`/cases/${caseNo}`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate('window.former = 1');
    await other.evaluate('window.former = 1');

    // when
    await page
      .getByRole('banner')
      .getByRole('button', { name: /示例|调解/ })
      .click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();

    // then
    for (const each of [page, other]) {
      await each.waitForURL(/\/login/);
      const login = new LoginPage(each);
      await login.heading.waitFor();
      await each.getByText(/已(在另一个窗口)?退出登录/).waitFor();
      expect(await each.locator('body').innerText()).not.toContain(caseNo);
      expect(each.url()).not.toContain(caseNo);
      // another document: query cache, stream and input of the former one are gone with it
      expect(await each.evaluate('window.former')).toBeUndefined();
    }
    expect(
      await page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('${KEPT}'))`),
    ).toEqual([]);
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain(caseNo);
    expect((await person.ask('GET', '/me')).status).toBe(401);

    // when
    await page.goBack();

    // then
    await page.waitForURL(/\/login/);
    await new LoginPage(page).heading.waitFor();

    // when
    await new LoginPage(page).logIn('arbitrator', system.password);

    // then
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await other.waitForURL(/\/tasks/);

    // what was typed in the last moment had reached the server
    const again = await Person.loggedIn(system, 'mediator');
    const { taskKey } = await openTask(again, caseNo, 'register-claim');
    expect((await again.get<{ draft: unknown }>(`/tasks/${taskKey}`)).draft).toMatchObject({
      claimNotes: '先打过电话。',
    });
  });

  it('says why when the session is over at a request, and comes back to the place with the input', async () => {
    // given
    const person = await Person.loggedIn(system, 'mediator');
    const caseNo = await register(person, aWageClaim().build());
    const { page } = await browser.visit({ person });
    // which would tell it too, at a moment of its own
    await page.route('**/api/events*', (route) => route.abort());
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    const address = new URL(page.url());

    // when something is typed, which is kept and sent before the field is left
    await person.post('/auth/logout');
    await tasks.form.input('补充说明').fill('先打过电话。');

    // then
    await page.waitForURL(/\/login/);
    await page.getByText('登录已过期').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(caseNo);

    // when
    await new LoginPage(page).logIn('mediator', system.password);

    // then
    await page.waitForURL((url) => url.pathname === address.pathname && url.search === address.search);
    await tasks.form.shown();
    expect(await tasks.task.getByLabel('补充说明').inputValue()).toBe('先打过电话。');
  });

  it('notices by the event stream alone that the session is over', async () => {
    // given
    const person = await Person.loggedIn(system, 'inspector');
    const { page } = await browser.visit({ person });
    const opened = page.waitForResponse((response) => response.url().includes('/api/events'));
    await new TasksPage(page).open('group');
    await opened;

    // when
    await page.route(/\/api\/(?!me|events)/, (route) => route.abort());
    await person.post('/auth/logout');

    // then
    await page.waitForURL(/\/login\?reason=expired&next=%2Ftasks/, { timeout: 60_000 });
    await page.getByText('登录已过期').waitFor();
  });
});
