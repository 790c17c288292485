import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Person } from '../support/person.js';
import { register } from '../support/journey.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { AuditPage } from './pages/audit.page.js';

describe('the audit log in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let admin: Person;

  beforeAll(async () => {
    [browser, mediator, admin] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'admin'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('shows an administrator who did what to a case, and keeps the filter in the address', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { page, faults } = await browser.visit({ person: admin });
    const audit = await new AuditPage(page).open();

    // when
    await audit.searchObject(caseNo);
    await audit.choose('操作', '登记案件');

    // then
    await page.waitForURL((url) => url.search.includes('CASE_REGISTERED') && url.search.includes(caseNo));
    await audit.waitForRows(1);
    expect(await audit.row(caseNo).innerText()).toMatch(/（mediator） 登记案件/);
    expect(await audit.row(caseNo).innerText()).toMatch(/劳动争议多元调解中心调解员/);
    expect(await audit.row(caseNo).innerText()).not.toContain('zj.t09');
    await page.reload();
    await audit.waitForRows(1);
    await audit.row(caseNo).waitFor();

    // when
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出（CSV）' }).click(),
    ]);

    // then
    expect(file.suggestedFilename()).toBe('audit-log.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toMatch(new RegExp(`^\uFEFF"序号".*\r\n.*"登记案件".*"${caseNo}"`));
    expect(faults).toEqual([]);
  });

  it('says so when nothing matches, and when a page is not for the person', async () => {
    const { page } = await browser.visit({ person: admin });
    await new AuditPage(page).open('?by=nobody-of-this-name');
    await page.getByText('没有符合条件的记录').waitFor();

    const other = await browser.visit({ person: mediator });
    await other.page.goto('/admin/audit');
    await other.page.getByText('你没有做这件事的权限').waitFor();
  });

  it('is verified by a command', () => {
    const command = spawnSync(process.execPath, ['tools/audit.mjs'], {
      env: { ...process.env, DATABASE_URL: system.databaseUrl },
      encoding: 'utf8',
    });

    expect(command.stdout).toMatch(/审计日志完整，共 [1-9]\d* 条，最后一条 [1-9]\d*:[0-9a-f]{64}/);
    expect(command.status).toBe(0);
  });
});
