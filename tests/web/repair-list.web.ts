import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { UNITS_OF_T09, stuckCase } from '../support/stuck-case.js';
import { Tables } from '../support/tables.js';
import { PHONE, TestBrowser } from './browser.js';

const REASON = '示例：办理单位录入错误';

interface Repair {
  id: string;
  waiting: number;
}

describe('repairs of many cases, in the browser', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let browser: TestBrowser;
  let admin: Person;
  let mediator: Person;

  beforeAll(async () => {
    [browser, admin, mediator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'admin'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(async () => {
    await tables.close();
    await browser.stop();
  });

  it('are listed with who, why, how far and what came of each case, also on a phone', async () => {
    // given
    const { page, faults } = await browser.visit({ person: admin, viewport: PHONE });
    await page.route('**/api/repairs', (route) => route.fulfill({ json: [] }));
    await page.goto('/admin');
    await page.getByText('还没有批量修复过').waitFor();
    await page.unroute('**/api/repairs');
    const caseNos = await repairTwo();

    // when
    await page.reload();

    // then
    const row = rowOf(page);
    await row.getByText(/改正案件数据并重试：\d+ 个案件/).waitFor();
    await row.getByText(/成功 \d+，失败 0，等待 0/).waitFor();
    await row.getByText('管理员').first().waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await row.getByRole('button', { name: '查看结果' }).click();
    const results = page.getByRole('dialog', { name: '修复案件' });
    for (const caseNo of caseNos) await results.getByRole('link', { name: caseNo }).waitFor();
    expect(faults).toEqual([]);
  });

  it('are stopped from the list, after a question', async () => {
    // given
    await repairTwo();
    const { page, faults } = await browser.visit({ person: admin });
    await leaveThreeWaiting();
    await page.goto('/admin');

    // when
    await rowOf(page).getByRole('button', { name: '停止其余案件' }).click();
    const question = page.getByRole('dialog').filter({ hasText: '停止还在等待的 3 个案件？' });
    await question.waitFor();
    const answered = page.waitForResponse(/\/api\/repairs\/[^/]+\/stop$/);
    await question.getByRole('button', { name: '停止其余案件' }).click();

    // then
    expect((await answered).status()).toBe(200);
    await rowOf(page).getByText('停止于').waitFor();
    await rowOf(page)
      .getByText(/等待 0/)
      .waitFor();
    await rowOf(page).getByRole('button', { name: '停止其余案件' }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  // helpers

  /** Cases with which nobody begins soon, as if there were so many before them. */
  async function leaveThreeWaiting(): Promise<void> {
    const newest = await eventually('the repair of both cases', async () => {
      const [found] = await admin.get<Repair[]>('/repairs');
      return found?.waiting === 0 ? found : undefined;
    });
    await tables.rows(
      `insert into repair_item (repair_id, case_no, free_at)
       select $1, '330681-GZWQ-20261122-9900' || n, clock_timestamp() + interval '1 day' from generate_series(1, 3) n`,
      [newest.id],
    );
  }

  /** Corrects two cases that stand still for the same fault, together. */
  async function repairTwo(): Promise<string[]> {
    const caseNos = [await stuckCase({ admin, mediator }), await stuckCase({ admin, mediator })];
    const incidents = await admin.get<{ incidentKey: string; caseNo: string }[]>('/incidents?state=open');
    await admin.post('/repairs', {
      ...{ kind: 'set-variable', name: 'units', valueJson: JSON.stringify(UNITS_OF_T09), retry: true },
      reason: REASON,
      sameFaultAs: incidents.find(({ caseNo }) => caseNo === caseNos[0])?.incidentKey,
    });
    return caseNos;
  }
});

// helpers

function rowOf(page: Page) {
  return page.getByRole('listitem').filter({ hasText: REASON }).first();
}

/** By how many pixels the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(document.documentElement.scrollWidth - innerWidth, document.querySelector("main").scrollWidth - innerWidth)',
  );
}
