import { crc32, deflateSync } from 'node:zlib';
import { caseOf, openTask } from '../support/journey.js';
import { eventually } from '../support/eventually.js';
import { aPaper } from '../support/field-matter.js';
import { caseInMediation, casePaidInMediation } from '../support/opened-case.js';
import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

interface Listed {
  name: string;
  place: string;
  taskKey: string | null;
  sameAs: string | null;
}

describe('attachments of tasks and cases', () => {
  const desk = testDesk('mediator');

  const listed = (caseNo: string) => desk.people.mediator.get<Listed[]>(`/cases/${caseNo}/attachments`);

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('are added, looked at and taken back without a form on %s', async (_, viewport) => {
    // given
    const caseNo = await caseInMediation(desk.people.mediator);
    const { taskKey } = await openTask(desk.people.mediator, caseNo, 'hold-mediation');
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await page.goto(`/tasks/${taskKey}`);
    const panel = page.getByRole('region', { name: '附件' });
    const files = panel.locator('input[type=file]').first();

    // when
    await files.setInputFiles([
      { name: '现场.png', mimeType: 'image/png', buffer: aPicture() },
      aPaper('考勤表.pdf'),
      { ...aPaper('网页.pdf'), buffer: Buffer.from('<html>') },
    ]);

    // then
    await panel.getByText('现场.png').waitFor();
    await panel.getByText('考勤表.pdf').waitFor();
    await panel.getByText(/^只能上传/).waitFor();
    expect(await panel.getByRole('button', { name: '拍照' }).count()).toBe(viewport === PHONE ? 1 : 0);

    // when
    await page.getByRole('button', { name: '提交办理结果' }).click();

    // then
    await page.getByText('有附件没有传上，请重试或移除后再提交。').waitFor();

    // when
    await panel.getByRole('button', { name: '移除 网页.pdf' }).click();
    await panel.getByRole('button', { name: '查看 现场.png' }).click();
    const preview = page.getByRole('dialog', { name: '现场.png' });
    await preview.getByRole('button', { name: '旋转' }).click();
    await preview.getByRole('button', { name: '放大' }).click();

    // then
    await preview.getByRole('img', { name: '现场.png' }).waitFor();
    expect(await page.evaluate(`document.querySelector('.attachment-picture img').naturalWidth`)).toBe(2);
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

    // when
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: '撤回 现场.png' }).click();
    await page.getByText('已撤回 现场.png').waitFor();
    await panel.getByText('现场.png').waitFor({ state: 'detached' });
    await panel.getByRole('link', { name: /^本案全部附件/ }).click();

    // then
    const tab = page.getByRole('tabpanel');
    await tab.getByText('考勤表.pdf').waitFor();
    const added = tab.locator('.attachment-panel input[type=file]').first();

    // when
    await added.setInputFiles({ ...aPaper('考勤表.pdf'), name: '又一份.pdf' });

    // then
    await tab.getByText('内容与“考勤表.pdf”相同').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await listed(caseNo)).toMatchObject([
      { name: '考勤表.pdf', place: 'task', taskKey },
      { name: '又一份.pdf', place: 'case', taskKey: null, sameAs: '考勤表.pdf' },
    ]);
    // the browser itself notes the answer that refused a file
    expect(faults.filter((fault) => !/422/.test(fault))).toEqual([]);
  });

  it('go on when the language and the page change, and are stored once when an answer is lost', async () => {
    // given
    const caseNo = await caseInMediation(desk.people.mediator);
    const { taskKey } = await openTask(desk.people.mediator, caseNo, 'hold-mediation');
    const { page } = await desk.browser.visit({ person: desk.people.mediator });
    await page.goto(`/tasks/${taskKey}`);
    const files = page.getByRole('region', { name: '附件' }).locator('input[type=file]').first();
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    // the server has it, the browser never hears of it
    await page.route('**/attachments?**', async (route) => {
      await isHeld;
      await route.fetch();
      await route.abort();
    });

    // when
    await files.setInputFiles(aPaper('甲.pdf'));
    await page.getByRole('button', { name: 'English' }).click();
    const panel = page.getByRole('region', { name: 'Attachments' });
    await panel.getByRole('button', { name: 'Cancel 甲.pdf' }).waitFor();
    await page.locator('a[href="/cases"]').first().click();
    const isLost = page.waitForEvent('requestfailed', (request) => request.url().includes('/attachments?'));
    goOn();
    await eventually('the server has it', async () => ((await listed(caseNo)).length > 0 ? true : undefined));
    await isLost;
    await page.unroute('**/attachments?**');
    await page.goBack();

    // then
    await panel.getByRole('button', { name: 'Try again 甲.pdf' }).click();
    await panel.getByRole('button', { name: 'Take back 甲.pdf' }).waitFor();
    expect(await listed(caseNo)).toMatchObject([{ name: '甲.pdf', place: 'task', taskKey }]);
  });

  it('stand in the file of a case under the stage of their task, and nothing is asked where nothing can be added', async () => {
    // given
    const caseNo = await caseInMediation(desk.people.mediator);
    const { tasks } = await caseOf(desk.people.mediator, caseNo);
    const done = tasks.find(({ elementId }) => elementId === 'register-claim');
    const { page } = await desk.browser.visit({ person: desk.people.mediator });

    // when
    await new CasePage(page).open(caseNo, 'documents');

    // then
    await page.getByText('还没有附件').waitFor();

    // when
    await page.goto(`/tasks/${done?.taskKey ?? ''}?view=done`);

    // then
    await page.locator('.fjs-form-field').first().waitFor();
    expect(await page.getByRole('region', { name: '附件' }).count()).toBe(0);

    // when
    const { taskKey } = await openTask(desk.people.mediator, caseNo, 'hold-mediation');
    await page.goto(`/tasks/${taskKey}`);
    const panel = page.getByRole('region', { name: '附件' });
    await panel.locator('input[type=file]').first().setInputFiles(aPaper('笔录.pdf'));
    await panel.getByRole('button', { name: '撤回 笔录.pdf' }).waitFor();
    await panel.getByRole('link', { name: /^本案全部附件/ }).click();

    // then
    const stage = page.getByRole('tabpanel').locator('section').filter({ hasText: '笔录.pdf' });
    await stage.getByRole('heading', { level: 3, name: /调解/ }).waitFor();
    await stage.getByText('随附').waitFor();
  });

  it('are not taken any more by a case that ended, which says so', async () => {
    const caseNo = await casePaidInMediation(desk.people.mediator);
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await new CasePage(page).open(caseNo, 'documents');

    await page.getByText('案件已经结束，案卷不再收附件').waitFor();
    expect(await page.locator('.attachment-panel').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

// helpers

/** Two red dots beside each other. */
function aPicture(): Buffer {
  const header = Buffer.from('00000002000000010802000000', 'hex');
  const data = deflateSync(Buffer.from('00ff0000ff0000', 'hex'));
  const parts = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
