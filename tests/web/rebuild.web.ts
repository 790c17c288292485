import type { Page } from 'playwright-core';
import { caseWhen } from '../support/journey.js';
import { caseInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { Tables } from '../support/tables.js';
import { TestBrowser } from './browser.js';
import { CasePage } from './pages/case.page.js';

const isMediation = ({ stageCode }: { stageCode: string }) => stageCode === 'M1';

describe('rebuilding a case in the browser', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let browser: TestBrowser;
  let admin: Person;
  let mediator: Person;
  let caseNo: string;

  beforeAll(async () => {
    [browser, admin, mediator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'admin'),
      Person.loggedIn(system, 'mediator'),
    ]);
    caseNo = await caseInMediation(mediator);
    await caseWhen(mediator, caseNo, 'in mediation', ({ stages }) => stages.some(isMediation));
  });
  afterEach(() => browser.closeVisits());
  afterAll(async () => {
    await tables.rows('delete from dead_record');
    await tables.close();
    await browser.stop();
  });

  it('makes dead records good from where they are shown', async () => {
    // given
    await loseTheBeginningOfAStage();
    const { page, faults } = await browser.visit({ person: admin });
    await page.goto('/admin');
    const record = page.getByRole('listitem').filter({ hasText: caseNo });

    // when
    await record.getByRole('button', { name: '重建此案' }).click();
    const dialog = await confirm(page, '示例：程序故障已修复');

    // then
    await dialog.getByText('原来无法读取的 1 条记录已补上。').waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await record.waitFor({ state: 'detached' });
    expect(await stages()).toContain('M1');
    expect(faults).toEqual([]);
  });

  it('begins by itself where a record was set aside after it had written, and administrators see the result', async () => {
    // given
    const { page, faults } = await browser.visit({ person: admin });
    await page.goto('/admin');
    await page.getByRole('heading', { name: '无法读取的引擎记录' }).waitFor();

    // when
    await setARecordAside();

    // then
    const record = page.getByRole('listitem').filter({ hasText: caseNo });
    await record.getByText('系统已重建所属的案件，无需处理').waitFor();
    const file = await new CasePage(page).open(caseNo);
    await file.show('时间线');
    await page.getByText('系统搁置了一条位置有误的记录，并自动重建了案件数据').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('is offered to administrators on the page of the case, and stands in its history', async () => {
    // given
    const { page, faults } = await browser.visit({ person: admin });
    const file = await new CasePage(page).open(caseNo);

    // when
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '重建此案' }).click();
    const dialog = await confirm(page, '示例：核对后重建');

    // then
    await dialog.getByText(/^案件已重建，共读取 \d+ 条记录。$/).waitFor();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await file.show('时间线');
    await page.getByText('示例：核对后重建').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('is not offered to anybody else', async () => {
    const { page } = await browser.visit({ person: mediator });
    await new CasePage(page).open(caseNo);
    await page.getByRole('tab', { name: '时间线' }).waitFor();
    expect(await page.getByText('重建此案').count()).toBe(0);
  });

  // helpers

  /** As if a fault of the program had kept the stages from seeing that the mediation began. */
  async function loseTheBeginningOfAStage(): Promise<void> {
    const key = await tables.value<string>(
      `delete from stage_run where case_no = $1 and stage_code = 'M1' returning element_instance_key`,
      [caseNo],
    );
    await tables.rows(
      `insert into dead_record (partition_id, position, projection, error, body, process_instance_key)
       select partition_id, position, 'stages', 'Error: a fault', body::text, process_instance_key
         from record where record_key = $1 and intent = 'ELEMENT_ACTIVATED'`,
      [key],
    );
  }

  async function setARecordAside(): Promise<void> {
    await tables.rows(
      `insert into dead_record (partition_id, position, projection, error, body, process_instance_key,
                                rebuild_state, rebuild_at)
       select partition_id, 9000000000000000000, 'intake', 'no log had reached this position', body::text,
              process_instance_key, 'waiting', now()
         from record where process_instance_key in (select process_instance_key from stage_run where case_no = $1)
        limit 1`,
      [caseNo],
    );
  }

  async function stages(): Promise<string[]> {
    const { stages: runs } = await admin.get<{ stages: { stageCode: string }[] }>(`/cases/${caseNo}`);
    return runs.map(({ stageCode }) => stageCode);
  }

  async function confirm(page: Page, reason: string) {
    const dialog = page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: '重建', exact: true });
    await dialog.getByLabel('重建理由').waitFor();
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByLabel('重建理由').fill(reason);
    await button.click();
    return dialog;
  }
});
