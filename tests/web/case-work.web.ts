import { caseOf, openTask, register } from '../support/journey.js';
import { caseInMediation, caseInReview } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim, inventedIdNumber, withWrongCheckCharacter } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { NewCasePage } from './pages/new-case.page.js';
import { TasksPage } from './pages/tasks.page.js';

describe('working on a case in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let arbitrator: Person;

  beforeAll(async () => {
    [browser, mediator, arbitrator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
    ]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('registers a claim through the form, which says what is wrong with an identity number', async () => {
    // given
    const { page, faults } = await browser.visit({ person: mediator });
    const idNumber = inventedIdNumber();
    const newCase = await fillClaim(page, withWrongCheckCharacter(idNumber));

    // when
    await newCase.submit();

    // then
    expect((await newCase.form.faults()).join()).toContain('身份证号');

    // when
    await newCase.form.fill('身份证号', idNumber);
    await newCase.submit();
    const caseNo = await newCase.registeredNumber();

    // then
    await openTask(mediator, caseNo, 'register-claim');
    expect(await caseOf(mediator, caseNo)).toMatchObject({ townCode: 'zj.t09', state: 'active' });
    expect((await caseOf(mediator, caseNo)).variables).toMatchObject({
      amountTotal: 1_234_550,
      headcount: 2,
    });
    expect(faults).toEqual([]);
  });

  it('does the first task; the list follows by itself', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { page, faults } = await browser.visit({ person: mediator });
    const tasks = await new TasksPage(page).open('group');
    await tasks.row(caseNo).waitFor();

    // when
    await tasks.openTaskOf(caseNo);
    // another test may have deployed a version in which the task's name goes on
    const name = await tasks.task.getByRole('heading', { level: 1 }).innerText();
    expect(name).toMatch(/^核对登记/);
    await tasks.form.tick('受理');
    await tasks.complete();

    // then
    await tasks.completed(name).waitFor();
    await tasks.list
      .getByRole('link', { name: /受理调解|调解/ })
      .filter({ hasText: caseNo })
      .waitFor();
    expect((await caseOf(mediator, caseNo)).variables).toMatchObject({ claimOutcome: 'accept' });
    expect(faults).toEqual([]);
  });

  it('opens a task of the group from its case beside the list of the group', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    await openTask(mediator, caseNo, 'register-claim');
    const { page } = await browser.visit({ person: mediator });

    // when
    await new CasePage(page).open(caseNo);
    await page.locator('.case-tasks').getByRole('link').click();

    // then
    await page.getByRole('tab', { name: /小组/, selected: true }).waitFor();
    await page.locator('.tasks-list').getByRole('link').filter({ hasText: caseNo }).waitFor();
  });

  it('is worked without a mouse: down the list and into the task', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { page } = await browser.visit({ person: mediator });
    const tasks = await new TasksPage(page).open('group');
    await tasks.row(caseNo).waitFor();

    // when
    await page.keyboard.press('j');
    await page.locator('[data-task-key]:focus').waitFor();
    await page.keyboard.press('Enter');

    // then
    await page.locator('.task-head h1:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.task-head :focus').waitFor();

    // when
    await page.keyboard.press('j');

    // then
    await page.locator('[data-task-key]:focus').waitFor();
  });

  it('keeps what was typed when the page is left', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { page } = await browser.visit({ person: mediator });
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);

    // when
    await tasks.form.fill('补充说明', '先打过电话。');
    await tasks.task.getByText('草稿已保存').waitFor();
    await page.reload();
    await tasks.form.shown();

    // then
    expect(await tasks.task.getByLabel('补充说明').inputValue()).toBe('先打过电话。');
  });

  it('lets the arbitrator confirm an agreement', async () => {
    // given
    const caseNo = await caseInReview({ mediator, arbitrator });
    await openTask(arbitrator, caseNo, 'review-agreement');

    // when
    const { page, faults } = await browser.visit({ person: arbitrator });
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    await tasks.form.tick('合法有效，制作调解书');
    await tasks.complete();

    // then
    await openTask(arbitrator, caseNo, 'deliver-paper');
    expect((await caseOf(arbitrator, caseNo)).variables).toMatchObject({ reviewOutcome: 'confirm' });
    expect(faults).toEqual([]);
  });

  it('shows on the case’s page where it stands and which dates hold', async () => {
    // given
    const caseNo = await caseInMediation(mediator, aWageClaim().receivedOn('2026-09-18').build());
    await openTask(mediator, caseNo, 'hold-mediation');
    const { page, faults } = await browser.visit({ person: mediator });

    // when
    const file = await new CasePage(page).open(caseNo, 'diagram');

    // then
    await file.activeElement('hold-mediation').first().waitFor();
    await file.here.first().waitFor();
    expect(await file.here.count()).toBe(1);

    // when
    await file.show('环节时间');

    // then
    const stage = file.stage('调解');
    await stage.waitFor();
    const text = await stage.innerText();
    expect(text).toContain('10月8日');
    expect(text).toContain('9月24日');
    expect(text).toContain('第14条');
    expect(text).toMatch(/超法定/);

    // when
    await file.show('时间线');

    // then
    await page
      .getByRole('tabpanel')
      .getByText(/核对登记/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});

async function fillClaim(page: ConstructorParameters<typeof NewCasePage>[0], idNumber: string) {
  const newCase = await new NewCasePage(page).open();
  const { form } = newCase;
  await form.select('来源', '窗口');
  await form.pick('受理镇街', '牌头镇');
  await form.fill('姓名', '示例-网页登记');
  await newCase.form.fill('身份证号', idNumber);
  await form.fill('涉及人数', '2');
  await form.fill('单位名称', `示例网页${idNumber.slice(-6)}有限公司`);
  await form.fill('单位地址', '示例路2号');
  await form.tick('劳动关系');
  await form.fill('欠薪开始', '2026-08-01');
  await form.fill('欠薪截止', '2026-09-15');
  await form.fill('欠薪总额', '12345.50');
  await form.tick('没有');
  return newCase;
}
