import { answers } from '../support/answers.js';
import { complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { CasePage } from './pages/case.page.js';

describe('what leaves the screen, and what stands in its corner', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('prints a case whole, without the frame, in ink on white', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
    const { taskKey } = await openTask(mediator, caseNo, 'accept-mediation');
    const { page, faults } = await browser.visit({ person: mediator });
    await page.emulateMedia({ colorScheme: 'dark' });
    await new CasePage(page).open(caseNo);
    await page.waitForLoadState('load');

    // when
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    // then
    const printed = page.locator('.printed-case');
    await printed.locator('.timeline').waitFor();
    await printed.locator('.stage').first().waitFor();
    expect(await printed.innerText()).toContain('核对登记');
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    // nothing is left behind a scroll bar
    expect(await page.evaluate(`getComputedStyle(document.querySelector('main')).overflowY`)).toBe('visible');

    // when
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.goto(`/tasks/${taskKey}?view=group`);
    await page.locator('.fjs-form-field').first().waitFor();
    await page.emulateMedia({ media: 'print' });

    // then
    expect(await page.getByRole('region', { name: '工作台' }).isVisible()).toBe(false);
    expect(await page.locator('.fjs-form-field').first().isVisible()).toBe(true);
    await page.locator('.known .fact').first().waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.task-body')).overflowY`)).toBe(
      'visible',
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('counts notices beside the bell, up to 99+, on a %s', async (_, viewport) => {
    // given
    const { page } = await browser.visit({ person: mediator, viewport });
    const notices = Array.from({ length: 120 }, (_value, index) => ({
      id: String(index),
      caseNo: '330681-GZWQ-20261020-00001',
      template: 'incident',
      facts: { caseTitle: '示例', stepName: '示例' },
      createdAt: '2026-10-20T01:00:00.000Z',
      readAt: null,
    }));
    await page.route('**/api/notices', (route) => route.fulfill({ json: notices }));

    // when
    await page.goto('/cases');
    const badge = page.locator('.top-badge .ant-badge-count');
    await badge.waitFor();

    // then
    expect(await badge.innerText()).toContain('99+');
    const [count, bell, top] = await Promise.all([
      badge.boundingBox(),
      page.locator('.top-bell').boundingBox(),
      page.getByRole('banner').boundingBox(),
    ]);
    expect(count!.y).toBeGreaterThanOrEqual(top!.y);
    // at least half of the bell stays in sight
    expect(count!.x).toBeGreaterThanOrEqual(bell!.x + bell!.width / 2);
    expect(count!.x + count!.width).toBeLessThanOrEqual(viewport.width);
  });
});
