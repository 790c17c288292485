import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { answers } from '../support/answers.js';
import { complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { CasePage } from './pages/case.page.js';

const READING_MS = 60_000;

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

  it('makes a PDF of a case and of a task, and gives one up that is not wanted', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
    const { taskKey } = await openTask(mediator, caseNo, 'accept-mediation');
    const { page, faults } = await browser.visit({ person: mediator });
    await new CasePage(page).open(caseNo);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/print', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });

    // when
    await page.getByRole('button', { name: '打印', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '生成 PDF' }).click();

    // then
    await dialog.getByText('正在生成').waitFor();
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await dialog.getByRole('button', { name: '生成 PDF' }).waitFor();
    letGo();
    await page.unroute('**/print');

    // when
    await dialog.getByRole('button', { name: '生成 PDF' }).click();
    expect(await savedPdf(page)).toEqual({ name: `案卷 ${caseNo}.pdf`, start: '%PDF-' });

    // when
    await page.goto(`/tasks/${taskKey}?view=group`);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '生成 PDF' }).click();
    expect(await savedPdf(page)).toEqual({ name: `待办单 ${caseNo}.pdf`, start: '%PDF-' });
    expect(faults).toEqual([]);
  });

  it('loads the whole record before it sends the page of a case to the printer', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    await openTask(mediator, caseNo, 'register-claim');
    const { page } = await browser.visit({ person: mediator });
    await page.addInitScript(
      `window.print = () => {
        document.documentElement.dataset.printed = document.querySelector('main').innerText;
      }`,
    );
    await page.route('**/record?*', (route) => {
      const cursor = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
      const items = Array.from({ length: 100 }, (_, index) => recordEntry(cursor + index));
      const nextCursor = cursor < 200 ? String(cursor + 100) : null;
      return route.fulfill({ json: { items, forms: [], mayShowNumbers: false, nextCursor } });
    });
    await new CasePage(page).open(caseNo, 'record');
    await page.getByText('第99步').waitFor();

    // when
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '打印本页' }).click();

    // then
    const printed = page.locator('html[data-printed]');
    await printed.waitFor({ state: 'attached', timeout: READING_MS });
    expect(await printed.getAttribute('data-printed')).toContain('第299步');
  });

  it('prints lists and figures whole and without what only works on a screen', async () => {
    // given
    await register(mediator, aWageClaim().build());
    const commander = await Person.loggedIn(system, 'commander');
    const visits = await Promise.all([mediator, commander].map((person) => browser.visit({ person })));
    for (const [who, path, part] of PRINTED_PAGES) {
      const { page } = visits[who]!;
      await page.emulateMedia({ media: 'screen' });
      await page.goto(path);
      await page.locator(part).first().waitFor();

      // when
      await page.emulateMedia({ media: 'print' });

      // then
      expect(await page.locator(part).first().isVisible()).toBe(true);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
      expect(await page.locator('.ant-btn:visible').count()).toBe(0);
      // nothing is cut off: what stands on the page is as high as what it holds
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
    }
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
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

// helpers

/** By the mediator and the commander. */
const PRINTED_PAGES = [
  [0, '/tasks?view=group', '.task-row'],
  [0, '/cases', '.cases-table tbody tr'],
  [1, '/monitoring?period=all', '.tile'],
] as const;

/** What is higher than the place that shows it. */
const CUT_OFF = `[...document.querySelectorAll('main, .tasks-rows, .tasks-panel, .cases-table-box')]
  .filter((one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible')
  .map((one) => one.className)`;

function recordEntry(index: number) {
  return {
    ...{
      id: String(index),
      kind: 'correction',
      at: '2026-10-20T01:00:00.000Z',
      name: `第${index}步`,
      nameEn: null,
    },
    ...{
      occurrence: 1,
      stageName: null,
      stageNameEn: null,
      round: null,
      by: null,
      unitName: null,
      reason: '示例',
    },
    ...{ formKey: null, values: {}, results: [] },
  };
}

/** What the dialog gives out: how the file is called, and how it begins. */
async function savedPdf(page: Page) {
  const link = page.getByRole('dialog').getByRole('link', { name: '保存 PDF' });
  await link.waitFor({ timeout: READING_MS });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), start: content.subarray(0, 5).toString() };
}
