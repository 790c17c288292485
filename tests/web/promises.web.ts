import { casePaidInMediation } from '../support/opened-case.js';
import { MonitoringPage } from './pages/monitoring.page.js';
import { PromiseDialog, PromisesPage } from './pages/promises.page.js';
import { testDesk } from './test-desk.js';

/** A stage on whose promise no other test relies. */
const STAGE = 'W5';
const ADDRESS = `/promises/wage-recovery/${STAGE}`;

interface Promised {
  stageCode: string;
  promisedLimit: string | null;
  basedOn: string | null;
}

describe('promises in the browser', () => {
  const desk = testDesk('admin', 'mediator');

  beforeAll(() => returnToModel());
  afterAll(async () => {
    await returnToModel();
  });

  it('are lowered by an administrator with a reason, and taken back', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });
    const promises = await new PromisesPage(page).open();
    const stage = promises.stage(STAGE);
    await stage.getByText('10 个工作日').first().waitFor();

    // when
    const dialog = await promises.change(STAGE);
    await dialog.promise(9, '示例：归档从来不超过 9 天');
    await dialog.closed();

    // then
    await stage.getByText('9 个工作日', { exact: true }).waitFor();
    await stage.getByText('调整记录（').click();
    await stage.getByText('示例：归档从来不超过 9 天').first().waitFor();
    await (await promises.change(STAGE)).returnToModel('示例：恢复');
    await stage.getByText('恢复模型承诺').first().waitFor();
    expect((await promised()).promisedLimit).toBe('10 working_day');
    expect(faults).toEqual([]);
  });

  it('are refused where they are longer than the law or the model allows', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.admin });
    const dialog = await (await new PromisesPage(page).open()).change('M1');
    await dialog.promise(16, '示例：太长');
    await dialog.dialog.getByText('劳动争议调解仲裁法 第14条').nth(1).waitFor();
    // fewer days than the law's, but the long holidays lie between
    await dialog.promise(6, '示例：跨过长假');
    await dialog.dialog.getByText(/承诺会超过法定时限.*例如从 \d{4}-\d{2}-\d{2} 起算/).waitFor();
    await dialog.promise(5, '示例：没有更短');
    await dialog.dialog.getByText('必须短于模型的承诺').waitFor();
  });

  it('are tried on finished cases, with the keyboard too, and proposed from there', async () => {
    // given
    await casePaidInMediation(desk.people.mediator);
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin });

    // when
    await page.goto('/monitoring?period=all&process=wage-recovery&trial=wage-recovery:M1');
    const trial = new MonitoringPage(page).trial();
    await trial.readout.getByText(/承诺 5 个工作日：/).waitFor();
    const placeOf = async (text: string | RegExp) =>
      (await trial.section.locator('svg text').getByText(text, { exact: true }).boundingBox())!;
    const [mark, count, day] = [
      await placeOf('现行承诺 5 个工作日'),
      await placeOf(/^\d+\/\d+$/),
      await placeOf('5'),
    ];
    expect(count.y > mark.y + mark.height || count.x > mark.x + mark.width).toBe(true);
    const handle = (await trial.slider.boundingBox())!;
    expect(Math.abs(handle.x + handle.width / 2 - (day.x + day.width / 2))).toBeLessThan(3);
    await trial.slider.press('ArrowLeft');
    await trial.slider.press('ArrowLeft');

    // then
    await trial.readout.getByText(/承诺 3 个工作日：.+（\d+\/\d+）/).waitFor();
    await trial.section.locator('svg').first().waitFor();
    await trial.section.getByRole('button', { name: '调整承诺' }).click();
    const { dialog } = new PromiseDialog(page);
    expect(await dialog.getByLabel('新承诺').inputValue()).toBe('3');
    await dialog.getByText('只对今后登记的案件生效').waitFor();
    expect(faults).toEqual([]);
  });

  // helpers

  async function promised(): Promise<Promised> {
    const { body } = await desk.people.admin.ask<Promised[]>('GET', '/promises');
    return body.find(({ stageCode }) => stageCode === STAGE)!;
  }

  /** Undoes what a test, or an earlier run that was interrupted, promised. */
  async function returnToModel(): Promise<void> {
    const { basedOn, promisedLimit } = await promised();
    if (promisedLimit === '10 working_day') return;
    const { status } = await desk.people.admin.ask('PUT', ADDRESS, {
      promisedLimit: null,
      reason: '示例：恢复',
      basedOn,
    });
    expect(status).toBe(200);
  }
});
