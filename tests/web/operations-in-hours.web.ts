import { withHearingInHours } from '@app/testing';
import { deployModel } from '../support/deploy-model.js';
import { caseOf, complete, PROCESS, stageOf } from '../support/journey.js';
import { caseInHearing } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { StageTimesPage } from './pages/stage-times.page.js';

const HEARING = '仲裁审理';

/** In this version of the model a hearing is promised within 24 hours of its beginning, and must end within 48. */
describe('adjusting the time of a stage in hours', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;
  let arbitrator: Person;
  let head: Person;
  let analyst: Person;
  let xml: string;

  beforeAll(async () => {
    [browser, mediator, arbitrator, head, analyst] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'arbitrator'),
      Person.loggedIn(system, 'arbhead'),
      Person.loggedIn(system, 'analyst'),
    ]);
    ({ xml } = await analyst.get<{ xml: string }>(`/models/${PROCESS}/xml`));
    await deployModel(analyst, withHearingInHours(xml));
  });
  afterEach(() => browser.closeVisits());
  afterAll(async () => {
    await deployModel(analyst, xml);
    await browser.stop();
  });

  it('takes moments, refuses what is none at the field, and moves the due moment to the minute', async () => {
    // given
    const { caseNo, start } = await inHearing();
    const { page, faults } = await browser.visit({ person: arbitrator, viewport: DESKTOP });
    const times = await new StageTimesPage(page).open(caseNo);
    await times.adjust(HEARING);
    await times.choose('中止');

    // when something is typed that is no moment
    for (const [typed, refusal] of [
      ['昨天', '应写明日期和时间'],
      ['2026-11-20', '应写明日期和时间'],
      ['2026-02-30 14:30', '没有这一天'],
      ['2026-11-20 24:30', '应写明日期和时间'],
      ['2099-01-01 10:00', '不能晚于现在。'],
    ] as const) {
      await times.fill('从什么时刻起中止', typed);
      await page.keyboard.press('Tab');
      // then it stays, with the reason
      await times.dialog.getByText(refusal).waitFor();
      expect(await times.value('从什么时刻起中止')).toBe(typed);
    }

    // when the minute of the beginning is named, with the characters of an input method
    await times.fill('从什么时刻起中止', plain(start).replaceAll('-', '/').replace(':', '：'));
    await page.keyboard.press('Tab');
    expect(await times.value('从什么时刻起中止')).toBe(plain(start));
    await times.preview('恢复后确定').waitFor();
    await times.fill('理由', '须以另案的审理结果为依据。');
    await times.submit('申请中止');
    await complete(head, caseNo, 'decide-clock-operation', { outcome: 'approve' });
    await times.stage(HEARING).getByText('恢复后确定到期日').waitFor();
    await times
      .operation(HEARING, `${zh(start)} 起中止`)
      .getByText('已生效')
      .waitFor();

    // when it is resumed at the suggested minute, then all 48 hours run from then on
    await times.adjust(HEARING);
    const resumed = await times.value('从什么时刻起恢复');
    await times.preview(zh(resumed, 48)).waitFor();
    await times.fill('理由', '另案已经审结。');
    await times.submit('登记恢复');
    await times
      .operation(HEARING, `${zh(resumed)} 恢复`)
      .getByText('已生效')
      .waitFor();
    await times
      .stage(HEARING)
      .getByText(`法定 ${zh(resumed, 48)} · 承诺 ${zh(resumed, 24)}`)
      .waitFor();

    // when more hours are asked for than the law allows, and then two
    await times.adjust(HEARING);
    await times.choose('延长');
    await times.fill('延长多久', '13');
    await times.dialog.getByText('延长最多 12 小时。').waitFor();
    await times.fill('延长多久', '2');
    await times.preview(zh(resumed, 50)).waitFor();
    await times.fill('理由', '案情复杂。');
    await times.submit('申请延长');
    await complete(head, caseNo, 'decide-clock-operation', { outcome: 'approve' });

    // then the moments are explained by moments
    await times
      .stage(HEARING)
      .getByText(`法定 ${zh(resumed, 50)} · 承诺 ${zh(resumed, 24)}`)
      .waitFor();
    const { steps } = await times.explanation(HEARING);
    expect(steps.join()).toMatch(/批准延长 2 小时（批准人：.+）/);
    expect(steps.join()).toContain(`${full(resumed)} 恢复。`);
    expect(faults).toEqual([]);
  });

  it('fits a phone, and says before it is sent when the stage will be due', async () => {
    // given
    const { caseNo, start } = await inHearing();
    const { page, faults } = await browser.visit({ person: arbitrator, viewport: PHONE });
    const times = await new StageTimesPage(page).open(caseNo);
    await times.adjust(HEARING);

    // when half an hour is left out
    await times.choose('扣除');
    const from = await times.value('从什么时刻起扣除');
    await times.fill('扣除到什么时刻', from);
    await page.keyboard.press('Tab');
    await times.dialog.getByText('结束的时刻要晚于开始的时刻。').waitFor();
    await times.fill('扣除到什么时刻', plain(from, 0.5));
    await times.preview(zh(start, 48.5)).waitFor();

    // when it is counted anew instead
    await times.choose('重新计算');
    const anew = await times.value('从什么时刻重新起算');
    await times.preview(zh(anew, 48)).waitFor();
    await times.fill('理由', '追加当事人。');
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await times.submit('登记重新计算');

    // then
    await times
      .operation(HEARING, `${zh(anew)} 起重新计算`)
      .getByText('已生效')
      .waitFor();
    await times
      .stage(HEARING)
      .getByText(`法定 ${zh(anew, 48)} · 承诺 ${zh(anew, 24)}`)
      .waitFor();
    expect(faults).toEqual([]);
  });

  async function inHearing(): Promise<{ caseNo: string; start: string }> {
    const caseNo = await caseInHearing({ mediator, arbitrator });
    const { clockStartOn } = stageOf(await caseOf(arbitrator, caseNo), 'F1');
    return { caseNo, start: clockStartOn };
  }
});

// helpers

const HOUR_MS = 3_600_000;

/** A moment as a field shows it, `2026-11-20 14:30`, some hours later. */
function plain(moment: string, hours = 0): string {
  const text = moment.includes('+') ? moment : `${moment.replace(' ', 'T')}:00+08:00`;
  const local = new Date(Date.parse(text) + (hours + 8) * HOUR_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** As a sentence of the pages has it, `11月20日 14:30`; the year is that of today. */
function zh(moment: string, hours = 0): string {
  const [date = '', time] = plain(moment, hours).split(' ');
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日 ${time}`;
}

function full(moment: string): string {
  return `${Number(plain(moment).slice(0, 4))}年${zh(moment)}`;
}
