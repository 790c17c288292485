import { openTask } from '../support/journey.js';
import { caseAgreed } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { PHONE, TestBrowser } from './browser.js';
import { TasksPage } from './pages/tasks.page.js';

const REASON = '示例：协议金额超过诉求金额，请核对。';

describe('an agreement that does not hold', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('is refused at its field where it promises more than was claimed', async () => {
    // given a claim of 12,000 yuan
    const caseNo = await agreed();
    const { page, fetched } = await browser.visit({ person: mediator });
    const tasks = await openDraft(page, caseNo);

    // when
    await tasks.form.enter('协议金额', '12,000.01', 'keyboard');

    // then
    expect(await tasks.form.refusalOf('协议金额')).toContain('不能大于 ¥12,000.00');

    // when
    await tasks.complete();
    await tasks.form.summary.waitFor();

    // then
    expect(fetched.filter((path) => path.endsWith('/complete'))).toEqual([]);

    // when
    await tasks.form.enter('协议金额', '12000元', 'keyboard');

    // then
    expect(await tasks.form.refusalOf('协议金额')).toBe('');
  });

  it('is told to the person with the reason when the check sends it back, and leads to the task', async () => {
    // given
    const caseNo = await agreed();
    const { page } = await browser.visit({ person: mediator, viewport: PHONE });
    const tasks = await openDraft(page, caseNo);
    const taskKey = page.url().match(/\d{10,}/)?.[0] ?? '';
    expect(await tasks.form.shownIn('签订日期')).toBe('2026-10-20');
    await tasks.form.fill('协议金额', '12000');
    await tasks.form.fill('最迟付款日期', '2026-10-30');
    await tasks.form.select('付款方式', '银行转账');
    await tasks.form.fill('协议内容', '示例：十月底前一次付清。');
    await comesBack(page, caseNo, taskKey);

    // when
    await tasks.complete();

    // then
    const note = page.locator('.ant-notification-notice').filter({ hasText: REASON });
    await note.waitFor();
    await note.getByRole('button', { name: '去改正' }).click();
    await page.waitForURL(`**/tasks/${AGAIN}`);
    expect(await note.count()).toBe(0);
  });

  async function agreed(): Promise<string> {
    const caseNo = await caseAgreed(mediator);
    await openTask(mediator, caseNo, 'draft-agreement');
    return caseNo;
  }
});

const AGAIN = '2251799813685000';

type Page = ConstructorParameters<typeof TasksPage>[0];

async function openDraft(page: Page, caseNo: string): Promise<TasksPage> {
  const tasks = await new TasksPage(page).open('group');
  await tasks.openTaskOf(caseNo);
  await tasks.form.shown();
  return tasks;
}

/** What the browser would be answered if the check of the process had sent the task back: only a race can bring it there. */
async function comesBack(page: Page, caseNo: string, taskKey: string): Promise<void> {
  await page.route(`**/api/cases/${caseNo}`, async (route) => {
    const answer = await route.fetch();
    const file = (await answer.json()) as { tasks: Record<string, unknown>[] };
    const again = { ...file.tasks.find((task) => task['elementId'] === 'draft-agreement') };
    const tasks = [...file.tasks, { ...again, taskKey: AGAIN, state: 'open' }];
    await route.fulfill({ response: answer, json: { ...file, tasks } });
  });
  const task = await page.evaluate(async (key) => {
    const answer = await fetch(`/api/tasks/${key}`);
    return (await answer.json()) as Record<string, unknown>;
  }, taskKey);
  const values = { ...(task['values'] as object), agreementFault: REASON };
  await page.route(`**/api/tasks/${AGAIN}`, (route) =>
    route.fulfill({ json: { ...task, taskKey: AGAIN, state: 'open', values } }),
  );
}
