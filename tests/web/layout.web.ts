import { answers } from '../support/answers.js';
import { complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { PHONE, TestBrowser } from './browser.js';
import { TasksPage } from './pages/tasks.page.js';

const LONG_NAME = '示例-名字特别特别长的当事人阿卜杜拉·买买提江';

describe('pages on a small screen and over a slow line', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let admin: Person;
  let caseNo: string;
  let taskKey: string;

  beforeAll(async () => {
    [browser, mediator, admin] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'admin'),
    ]);
    caseNo = await register(mediator, aWageClaim().with({ applicantName: LONG_NAME }).build());
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
    ({ taskKey } = await openTask(mediator, caseNo, 'accept-mediation'));
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('the parts of the administration stand in one line on a wide one', async () => {
    const { page } = await browser.visit({ person: admin });
    await page.goto('/admin');
    const parts = page.locator('.admin-two > section');
    await parts.nth(2).waitFor();

    const tops = await parts.evaluateAll((shown) => shown.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });

  it.each([
    ['the workbench', () => '/tasks?view=group', '.task-row'],
    ['a task', () => `/tasks/${taskKey}`, '.fjs-form-field'],
    ['the cases', () => '/cases', '.case-card'],
    ['the registration', () => '/cases/new?processId=wage-recovery', '.fjs-form-field'],
    ['a case', () => `/cases/${caseNo}`, 'h1'],
    ['its drawing', () => `/cases/${caseNo}?tab=diagram`, '.djs-element'],
    ['its stages', () => `/cases/${caseNo}?tab=stages`, '.stage'],
    ['its timeline', () => `/cases/${caseNo}?tab=timeline`, '[role=tabpanel] li'],
    ['the figures', () => '/monitoring', '.tile'],
    ['the calculator', () => '/deadlines?limit=60-working_day&start=2026-09-17', '.month'],
    ['the models', () => '/models', '.model-card'],
    ['a model', () => '/models/wage-recovery', '.djs-element'],
    ['the administration', () => '/admin', 'h1'],
    ['the manual', () => '/help', 'table'],
    ['the promises', () => '/admin/promises', '[data-stage]'],
    ['the audit log', () => '/admin/audit', '.audit-row'],
  ])('390 px are wide enough for %s', async (_, address, content) => {
    // given
    const { page, faults } = await browser.visit({
      person: isForAdmin(address()) ? admin : mediator,
      viewport: PHONE,
    });

    // when
    await page.goto(address());
    await page.locator(content).first().waitFor();

    // then
    const widths = await page.evaluate(
      `({page: document.documentElement.scrollWidth, window: window.innerWidth,
         main: document.querySelector('main')?.scrollWidth ?? 0})`,
    );
    expect(widths).toEqual({ page: 390, window: 390, main: expect.any(Number) });
    expect((widths as { main: number }).main).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
  });

  it('says on 390 px that there are more tabs, and the keyboard leads to them', async () => {
    // given
    const { page } = await browser.visit({ person: mediator, viewport: PHONE });
    await page.goto(`/cases/${caseNo}`);
    const bar = page.getByRole('tablist').first();
    const endOf = async (tab: number) => {
      const box = await bar.getByRole('tab').nth(tab).boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0);
    };
    await page.locator('.tabs-behind').waitFor();
    expect(await endOf(-1)).toBeGreaterThan(PHONE.width);

    // when
    await bar.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('End');

    // then
    await page.locator('.tabs-before:not(.tabs-behind)').waitFor();
    expect(await endOf(-1)).toBeLessThanOrEqual(PHONE.width);
    expect(await bar.getByRole('tab', { selected: true }).innerText()).toContain('时间线');
    await page.keyboard.press('Home');
    await page.locator('.tabs-behind:not(.tabs-before)').waitFor();
  });

  it('a row names its task as a whole, however long what it waits for is', async () => {
    // given
    const { page } = await browser.visit({ person: mediator });
    const waitsFor = '等劳动者申请、法院强制执行；法院的流程接入前，案件保持未结';
    await page.route(/\/api\/tasks\?/, async (route) => {
      const json = (await (await route.fetch()).json()) as { items: object[] };
      const [item] = json.items;
      await route.fulfill({
        json: { ...json, items: [{ ...item, name: '申请强制执行', stage: null, waitsFor }] },
      });
    });

    // when
    await page.goto('/tasks?view=group');
    await page.getByText(waitsFor).waitFor();

    // then
    const isWhole = await page
      .locator('.task-row-name')
      .evaluate((name) => name.scrollWidth <= name.clientWidth);
    expect(isWhole).toBe(true);
  });

  it('shows the messages under the bell on 390 px as a whole', async () => {
    // given
    const { page } = await browser.visit({ person: admin, viewport: PHONE });
    await page.goto('/tasks');

    // when
    await page.getByRole('button', { name: /^通知/ }).click();
    const panel = page.locator('.notices-panel');
    await panel.getByText('通知').first().waitFor();

    // then
    const box = await panel.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  });

  it('shows the login on 390 px', async () => {
    const { page } = await browser.visit({ viewport: PHONE });
    await page.goto('/login');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('the task list loads neither the modeller nor the forms nor the charts', async () => {
    // given
    const { page, fetched } = await browser.visit({ person: mediator });

    // when
    await new TasksPage(page).open('group');
    await page.locator('.task-row').first().waitFor();
    await page.waitForLoadState('load');

    // then
    const scripts = fetched.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((path) => /\/(ModelWorkspace|FormView|DiagramView|MonthBars)-/.test(path))).toEqual(
      [],
    );
    expect(await compressedSize(page)).toBeLessThanOrEqual(350 * 1024);
  });

  function isForAdmin(address: string): boolean {
    return /^\/(monitoring|models|admin)/.test(address);
  }
});

/** Bytes of script that came over the line. */
async function compressedSize(page: { evaluate: (script: string) => Promise<unknown> }): Promise<number> {
  const bytes = await page.evaluate(
    `performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.js'))
       .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)`,
  );
  return Number(bytes);
}
