import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { caseOf, openTask, register } from '../support/journey.js';
import { caseInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { deployModel } from '../support/deploy-model.js';
import { stuckCase } from '../support/stuck-case.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { findingsInBothLooks } from './axe.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';

const MODEL = readFileSync(
  resolve(import.meta.dirname, '../../processes/wage-recovery/wage-recovery.bpmn'),
  'utf8',
);

type Who = 'mediator' | 'analyst' | 'admin' | 'nobody';

/** Lists that a menu opens float beside the landmarks of the page; their button says that they are open. */
const FLOATING = ['region'];

describe('pages for those who cannot see or point', () => {
  const system = sharedSystem();
  const people = new Map<Who, Person>();
  let browser: TestBrowser;
  let caseNo: string;
  let openKey: string;
  let doneKey: string;

  beforeAll(async () => {
    browser = await TestBrowser.start();
    for (const name of ['mediator', 'analyst', 'admin'] as const)
      people.set(name, await Person.loggedIn(system, name));
    const mediator = people.get('mediator')!;
    const cancelled = await register(mediator, aWageClaim().receivedOn('2026-09-18').build());
    await openTask(mediator, cancelled, 'register-claim');
    await mediator.post(`/cases/${cancelled}/cancel`, { reason: '示例：申请人撤回' });
    caseNo = await caseInMediation(mediator, aWageClaim().receivedOn('2026-09-18').build());
    ({ taskKey: openKey } = await openTask(mediator, caseNo, 'hold-mediation'));
    const { tasks } = await caseOf(mediator, caseNo);
    doneKey = tasks.find(({ elementId }) => elementId === 'register-claim')?.taskKey ?? '';
  });
  const addressOf = (pattern: string) =>
    pattern.replace('{caseNo}', caseNo).replace('{openKey}', openKey).replace('{doneKey}', doneKey);

  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it.each<[Who, string, string]>([
    ['nobody', '/login?reason=expired', 'h1'],
    ['mediator', '/tasks?view=group', '.task-row'],
    ['mediator', '/tasks/{openKey}?view=group', '.fjs-form-field'],
    ['mediator', '/tasks/{doneKey}?view=done', '.fjs-form-field'],
    ['mediator', '/cases', 'main h1'],
    ['mediator', '/cases/new?processId=wage-recovery', '.fjs-form-field'],
    ['mediator', '/cases/{caseNo}', 'h1'],
    ['mediator', '/cases/new', 'h1'],
    ['mediator', '/cases/{caseNo}?tab=record', '.record-entry'],
    ['mediator', '/cases/{caseNo}?tab=diagram', '.djs-element'],
    ['mediator', '/cases/{caseNo}?tab=stages', '.stage'],
    ['mediator', '/cases/{caseNo}?tab=documents', '.documents'],
    ['mediator', '/cases/{caseNo}?tab=timeline', '.timeline'],
    ['mediator', '/deadlines?limit=60-working_day&start=2026-09-17', '.month'],
    ['mediator', '/help', 'table'],
    ['mediator', '/nowhere', 'h1'],
    ['analyst', '/cases', 'main h1'],
    ['analyst', '/monitoring', '.tile'],
    ['analyst', '/models', '.model-card'],
    ['analyst', '/models/wage-recovery', '.djs-element'],
    ['admin', '/monitoring', '.tile'],
    ['admin', '/models', '.model-card'],
    ['admin', '/calendars', 'h1'],
    ['admin', '/admin', 'h1'],
    ['admin', '/admin/promises', '[data-stage]'],
    ['admin', '/admin/audit', '.audit-phase.ant-tag-success'],
  ])('axe finds nothing for %s %s', async (who, address, content) => {
    // given
    const { page } = await browser.visit({ person: people.get(who) });

    // when
    await page.goto(addressOf(address));
    await page.locator(content).first().waitFor();
    await everythingShown(page);

    // then
    expect(await findingsInAllLooks(page)).toEqual([]);
  });

  it.each<[Who, string, string]>([
    ['mediator', '/cases/{caseNo}', '.case-head-facts .link-button'],
    ['mediator', '/cases/{caseNo}', '.case-head-line .ant-dropdown-trigger'],
    ['mediator', '/cases', '.top-bell'],
    ['mediator', '/cases', '.top-person'],
    ['mediator', '/cases', '.ant-select'],
    ['mediator', '/cases/new?processId=wage-recovery', 'main .ant-btn-primary'],
    ['mediator', '/tasks/{openKey}?view=group', '.task-head-tools button:first-child'],
    ['mediator', '/tasks/{openKey}?view=group', '.task-head-tools button:last-child'],
    ['admin', '/admin/promises', '[data-stage] button'],
    ['admin', '/cases/{caseNo}', '.case-head-line button'],
  ])('axe finds nothing in what %s opens in %s by %s', async (who, address, button) => {
    // given
    const { page } = await browser.visit({ person: people.get(who) });
    await page.goto(addressOf(address));

    // when
    await page.locator(button).first().click();
    await everythingShown(page);

    // then
    expect(await findingsInAllLooks(page, FLOATING)).toEqual([]);
  });

  it('axe finds nothing in the repair of a case that stands still', async () => {
    // given
    const [admin, mediator] = [people.get('admin')!, people.get('mediator')!];
    const stuckNo = await stuckCase({ admin, mediator });
    const { page } = await browser.visit({ person: admin });
    await page.goto(`/cases/${stuckNo}`);
    await page.getByRole('button', { name: '修复', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '修复案件' });
    const findings: string[] = [];

    // when every kind is looked at, and the result
    for (const kind of ['改正案件数据并重试', '移动办理位置', '重试停住的步骤'])
      findings.push(...(await findingsInKind(page, kind)));
    await dialog.getByLabel('理由').fill('示例：再试一次');
    await dialog.getByRole('button', { name: '重试停住的步骤', exact: true }).click();
    await dialog.getByText(/重试后又停住了/).waitFor();
    findings.push(...(await findingsInAllLooks(page, FLOATING)));
    await page.goto('/admin');
    await page.locator('.incidents > li').first().waitFor();
    findings.push(...(await findingsInAllLooks(page)));

    // then
    expect(findings).toEqual([]);
  });

  it('axe finds nothing in assigning a task anew and in another version', async () => {
    // given another version to which the case can be brought
    const xml = MODEL.replace('name="核验协议"', 'name="核验协议（示例）"');
    await deployModel(people.get('analyst')!, xml);
    const { page } = await browser.visit({ person: people.get('admin') });
    await page.goto(`/cases/${caseNo}`);
    await page.getByRole('button', { name: '修复', exact: true }).click();

    // when
    const findings = [
      ...(await findingsInKind(page, '重新安排待办')),
      ...(await findingsInKind(page, '换到另一流程版本')),
    ];

    // then
    expect(findings).toEqual([]);
  });
});

async function findingsInKind(page: Page, kind: string): Promise<string[]> {
  const dialog = page.getByRole('dialog', { name: '修复案件' });
  await dialog.getByLabel('怎么修复').click();
  await page.locator('.ant-select-item-option').filter({ hasText: kind }).first().click();
  await dialog.getByRole('button', { name: kind, exact: true }).waitFor();
  await everythingShown(page);
  return findingsInAllLooks(page, FLOATING);
}

/** Until nothing on the page is a placeholder of what is still being read. */
async function everythingShown(page: Page): Promise<void> {
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
}

async function findingsInAllLooks(page: Page, except: string[] = []): Promise<string[]> {
  const findings: string[] = [];
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    const found = await findingsInBothLooks(page, { except, settle: () => everythingShown(page) });
    findings.push(...found.map((finding) => `${viewport.width} ${finding}`));
  }
  return findings;
}
