import { complete, openTask } from '../support/journey.js';
import { type DatesToHearing, caseInHearing } from '../support/opened-case.js';
import { PHONE } from './browser.js';
import { StageTimesPage } from './pages/stage-times.page.js';
import { TasksPage } from './pages/tasks.page.js';
import { testDesk } from './test-desk.js';

const HEARING = '仲裁审理';
const PAPER = Buffer.from('%PDF-1.7\ntrailer\n<<>>\n%%EOF\n');

describe('adjusting the time of a stage in the browser', () => {
  const desk = testDesk('mediator', 'arbitrator', 'arbhead');

  it('is paused, resumed, extended and switched; each date is the one that is explained', async () => {
    // given a hearing of 30 days from 29 September: due on 29 October, promised for 14 October
    const caseNo = await inHearing();
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbitrator });
    const times = await new StageTimesPage(page).open(caseNo);

    // when it is paused from 12 October
    await times.adjust(HEARING);
    await times.choose('中止');
    await times.fill('从哪天起中止', '2026-10-12');
    await times.preview('恢复后确定').waitFor();
    await times.fill('理由', '须以另案的审理结果为依据。');
    await times.submit('申请中止');
    await page.getByText('已提交，等待仲裁委负责人审批。').waitFor();
    await times.operation(HEARING, '10月12日 起中止').getByText('等待审批').waitFor();
    await complete(desk.people.arbhead, caseNo, 'decide-clock-operation', { outcome: 'approve' });

    // then it looks paused, and no date is told
    const paused = times.stage(HEARING);
    await paused.getByText(/中止中/).waitFor();
    await paused.getByText('恢复后确定到期日').waitFor();
    await times.operation(HEARING, '10月12日 起中止').getByText('已生效').waitFor();
    expect(await times.still(HEARING).count()).toBe(1);
    expect((await times.explanation(HEARING)).steps.join()).toContain('2026年10月12日 起中止，还没有恢复。');

    // when it is resumed on 16 October
    await times.adjust(HEARING);
    await times.fill('从哪天起恢复', '2026-10-16');
    await times.preview('11月2日').waitFor();
    await times.fill('理由', '另案已经审结。');
    await times.submit(await submitName(times));
    await approveIfAsked(caseNo, times, '10月16日 恢复');

    // then the four days are added, and the promise rolls from Sunday to Monday
    await datesOf(times, '11月2日', '10月19日');
    const resumed = await times.explanation(HEARING);
    expect(resumed.stillDays).toBe(4);
    expect(resumed.steps).toContain('2026年10月12日 起中止，2026年10月16日 恢复，当天起继续计算。');
    expect(resumed.steps).toContain('法定到期日：2026年11月2日。');
    expect(resumed.steps).toContain('承诺到期日：2026年10月19日。');

    // when ten more days are asked for, and the head grants them on the page of the task
    await times.adjust(HEARING);
    await times.choose('延长');
    await times.fill('延长多久', '10');
    await times.preview('11月12日').waitFor();
    await times.fill('理由', '案情复杂，需要补充证据。');
    await times.submit('申请延长');
    await openTask(desk.people.arbhead, caseNo, 'decide-clock-operation');
    await grantOnThePage(caseNo, '11月12日', '案情复杂，需要补充证据。');

    // then
    await datesOf(times, '11月12日', '10月19日');
    const extended = await times.explanation(HEARING);
    expect(extended.steps.join()).toMatch(/批准延长 10 天（批准人：.+）/);
    expect(extended.steps).toContain('法定到期日：2026年11月12日。');

    // when it goes over to the ordinary procedure
    await times.adjust(HEARING);
    await expect(times.kind('延长').isDisabled()).resolves.toBe(true);
    await times.choose('转程序');
    await times.preview('11月17日').waitFor();
    await times.fill('理由', '不宜适用简易程序。');
    await times.submit(await submitName(times));
    await approveIfAsked(caseNo, times, '转程序');

    // then the limit is the longer one from the same day on, and the extension has lapsed
    await datesOf(times, '11月17日', '10月19日');
    const switched = await times.explanation(HEARING);
    expect(switched.steps.join()).toMatch(/转程序：期限改为 45 天，起算日不变。/);
    expect(switched.steps).toContain('法定到期日：2026年11月17日。');
    expect(faults).toEqual([]);
  });

  it('takes an extension that was approved on paper in time, with the paper, after the due date', async () => {
    // given a hearing of 30 days from 10 September, which were over on 10 October
    const caseNo = await inHearing({
      receivedOn: '2026-08-25',
      failedOn: '2026-09-08',
      acceptedOn: '2026-09-10',
    });
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbitrator });
    const times = await new StageTimesPage(page).open(caseNo);
    const reminder = times.card(HEARING, '超过法定');
    await reminder.waitFor();

    // when
    await times.adjust(HEARING);
    await times.choose('延长');
    await times.fill('延长的日期', '2026-10-09');

    // then it cannot be approved any more
    await times.dialog.getByText(/到期日已过，现在批准来不及/).waitFor();
    faults.length = 0;

    // when it was approved on paper
    await times.dialog.getByRole('checkbox', { name: /已书面批准/ }).check();
    await times.preview('10月26日').waitFor();
    await times.fill('理由', '案情复杂。');
    await times.dialog.getByRole('button', { name: '申请延长', exact: true }).click();
    const number = times.dialog.getByRole('textbox', { name: /^文书号/ });
    await times.dialog.locator(':focus').and(number).waitFor();
    await times.dialog.getByText('补录书面批准要填写文书号。').waitFor();
    await times.dialog.getByText('补录书面批准要附上批准文书。').waitFor();
    await number.fill('示例延〔2026〕1号');
    await times.dialog.locator('input[type=file]').setInputFiles(aFile('说明.pdf', Buffer.from('说明')));
    await times.dialog.getByText(/只能上传 PDF/).waitFor();
    expect(faults.splice(0).join()).toContain('422');
    await times.attach('延长审批表.pdf', PAPER);
    await times.submit('申请延长');

    // then the head sees the paper, and grants what it says
    await openTask(desk.people.arbhead, caseNo, 'decide-clock-operation');
    const read = await grantOnThePage(caseNo, '10月26日', '案情复杂。', '延长审批表.pdf');
    expect(read).toEqual(PAPER);
    await datesOf(times, '10月26日', '9月28日');
    const entry = times.operation(HEARING, '10月9日 延长 15 天');
    await entry.getByText(/10月9日 书面批准，补录/).waitFor();
    await entry.getByRole('link', { name: '延长审批表.pdf' }).waitFor();
    await reminder.getByText(/已撤回.*（延长期限）/).waitFor();
    expect(faults).toEqual([]);
  });

  it('keeps what was typed over a reload, and says on a phone what cannot be done and why', async () => {
    // given
    const caseNo = await inHearing();
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbitrator, viewport: PHONE });
    const times = await new StageTimesPage(page).open(caseNo);

    // when
    await times.adjust(HEARING);
    await times.choose('扣除');
    await times.fill('扣除的第一天', '2026-10-12');
    await times.fill('扣除的最后一天', '2026-10-13');
    await times.fill('理由', '等待鉴定意见。');
    await page.reload();

    // then
    await times.dialog.getByLabel('理由').waitFor();
    expect(await times.dialog.getByLabel('理由').inputValue()).toBe('等待鉴定意见。');
    expect(await times.dialog.getByLabel('扣除的最后一天').inputValue()).toBe('2026-10-13');
    expect(await times.kind('恢复').isDisabled()).toBe(true);
    await times.dialog.getByText('现在没有中止，不用恢复。').waitFor();
    const box = await times.dialog.boundingBox();
    expect(box?.width).toBe(PHONE.width);

    // when
    await times.fill('扣除的最后一天', '2026-10-11');

    // then
    await times.dialog.getByText('最后一天不能早于第一天。').waitFor();
    expect(faults).toEqual([]);
  });

  it('takes a request back, and corrects a wrong entry after saying what that does', async () => {
    // given
    const caseNo = await inHearing();
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbitrator });
    const times = await new StageTimesPage(page).open(caseNo);
    await times.adjust(HEARING);
    await times.choose('中止');
    await times.fill('从哪天起中止', '2026-10-12');
    await times.fill('理由', '填错了。');
    await times.submit('申请中止');

    // when
    const request = times.operation(HEARING, '10月12日 起中止');
    await request.getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();

    // then
    await request.getByText('已撤回').waitFor();
    await datesOf(times, '10月29日', '10月14日');

    // when
    await times.adjust(HEARING);
    await times.choose('重新计算');
    await times.fill('从哪天重新起算', '2026-10-08');
    await times.fill('理由', '追加当事人。');
    await times.submit(await submitName(times));
    await approveIfAsked(caseNo, times, '起重新计算');
    await datesOf(times, '11月9日', '10月23日');
    await times.operation(HEARING, '起重新计算').getByRole('button', { name: '更正（作废）…' }).click();
    const dialog = page.getByRole('dialog').filter({ hasText: '作废' });
    await dialog.getByText('10月29日', { exact: true }).waitFor();
    await dialog.getByLabel('为什么作废').fill('没有追加当事人。');
    await dialog.getByRole('button', { name: /^(确认|申请)作废$/ }).click();

    // then
    await approveIfAsked(caseNo, times, '更正：作废');
    await datesOf(times, '10月29日', '10月14日');
    await times.operation(HEARING, '已更正').waitFor();
    expect(faults).toEqual([]);
  });

  function inHearing(dates?: DatesToHearing): Promise<string> {
    return caseInHearing(desk.people, dates);
  }

  /** Whether an operation needs an approval is the law's matter; the button says it. */
  async function submitName(times: StageTimesPage): Promise<string> {
    return times.dialog.getByRole('button', { name: /^(申请|登记)/ }).innerText();
  }

  async function approveIfAsked(caseNo: string, times: StageTimesPage, text: string): Promise<void> {
    const operation = times.operation(HEARING, text);
    await operation
      .getByText(/等待审批|已生效/)
      .first()
      .waitFor();
    if ((await operation.getByText('等待审批').count()) > 0)
      await complete(desk.people.arbhead, caseNo, 'decide-clock-operation', { outcome: 'approve' });
    await operation.getByText('已生效').waitFor();
  }

  /** The content of the paper, where one is named. */
  async function grantOnThePage(
    caseNo: string,
    dueOn: string,
    reason: string,
    paper?: string,
  ): Promise<Buffer | null> {
    const { page, faults } = await desk.browser.visit({ person: desk.people.arbhead });
    const tasks = await new TasksPage(page).open('group');
    await tasks.openTaskOf(caseNo);
    const request = tasks.task.getByRole('region', { name: '申请内容' });
    await request.getByText(reason).waitFor();
    await request.getByText(dueOn, { exact: true }).waitFor();
    const link = paper === undefined ? null : request.getByRole('link', { name: paper });
    const address = (await link?.getAttribute('href')) ?? null;
    const read = address === null ? null : await (await page.request.get(address)).body();
    await tasks.form.tick('批准');
    await tasks.complete();
    await page.getByText(/已提交。/).waitFor();
    expect(faults).toEqual([]);
    return read;
  }

  async function datesOf(times: StageTimesPage, law: string, promise: string): Promise<void> {
    await times.stage(HEARING).getByText(`法定 ${law} · 承诺 ${promise}`).waitFor();
  }
});

// helpers

function aFile(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/pdf', buffer };
}
