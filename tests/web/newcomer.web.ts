import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { TestBrowser } from './browser.js';

describe('what a person may not do', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let analyst: Person;
  let mediator: Person;

  beforeAll(async () => {
    [browser, analyst, mediator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('is not offered: registering, to an analyst without a town', async () => {
    const { page } = await browser.visit({ person: analyst });
    // other tests may have deployed matters that everybody can register
    const matters = await analyst.get<{ processId: string }[]>('/processes');
    const json = matters.filter(({ processId }) => processId === 'wage-recovery');
    await page.route('**/api/processes', (route) => route.fulfill({ json }));
    const known = page.waitForResponse((response) => response.url().endsWith('/api/processes'));
    await page.goto('/cases');
    await known;
    await page.locator('.cases-filters').waitFor();
    expect(await page.getByRole('link', { name: '登记案件' }).count()).toBe(0);

    await page.goto('/cases/new');
    await page.getByText('你不能登记案件').waitFor();
    expect(await page.locator('.form-view').count()).toBe(0);

    const other = await browser.visit({ person: mediator });
    await other.page.goto('/cases');
    // an empty list offers it a second time
    await other.page.getByRole('button', { name: '登记案件' }).first().waitFor();
  });

  it('is refused once: the figures, by their address', async () => {
    const { page } = await browser.visit({ person: mediator });
    await page.goto('/monitoring');
    await page.getByText('你没有做这件事的权限').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('你没有做这件事的权限').count()).toBe(1);
  });

  it('is told truly where every matter is retired', async () => {
    const processes = await mediator.get<object[]>('/processes');
    const json = processes.map((process) => ({ ...process, retired: true, registrable: false }));
    const { page } = await browser.visit({ person: mediator });
    await page.route('**/api/processes', (route) => route.fulfill({ json }));
    await page.goto('/cases/new');
    await page.getByText('可以登记的事项都已停用').waitFor();
  });
});
