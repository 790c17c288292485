import { complete, openTask } from '../support/journey.js';
import { deployJointMatter, registerJoint } from '../support/joint-matter.js';
import { PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

describe('a case with called processes in the browser', () => {
  const desk = testDesk('analyst', 'mediator');
  let caseNo: string;

  beforeAll(async () => {
    const { analyst, mediator } = desk.people;
    await deployJointMatter(analyst);
    caseNo = await registerJoint(mediator);
    await complete(mediator, caseNo, 'accept', { note: '已受理' });
    await complete(mediator, caseNo, 'inspect', { note: '已核查' });
    await openTask(mediator, caseNo, 'advise');
  });

  it('leads from a drawing into what was called, by click and keyboard, and back', async () => {
    // given the drawing of the case, where two bodies work
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    const file = await new CasePage(page).open(caseNo, 'diagram');
    await file.activeElement('ask-offices').waitFor();
    expect(await file.calledProcesses()).toEqual([
      `单位办理 第 1 项办理中${caseNo}-1`,
      `单位办理 第 2 项办理中${caseNo}-2`,
    ]);
    expect(await file.way()).toEqual([]);

    // when the element is pressed, there are two ways from it: the first is at hand
    await file.enter();
    await page.keyboard.press('Enter');

    // then
    await file.activeElement('ask-expert').waitFor();
    expect(await file.way()).toEqual(['联合处置', '单位办理 第 1 项']);

    // when there is one way only, a click on the element goes it
    await page.locator('.djs-element[data-element-id="ask-expert"] .djs-hit').first().click();

    // then
    await file.activeElement('advise').waitFor();
    expect(await file.way()).toEqual(['联合处置', '单位办理 第 1 项', '专家论证']);

    // when it is read again by its address, and left by the way
    await page.reload();
    await file.activeElement('advise').waitFor();
    await page
      .getByRole('navigation', { name: '流程图位置' })
      .getByRole('link', { name: '联合处置' })
      .click();

    // then
    await file.activeElement('ask-offices').waitFor();
    await page.goBack();
    await file.activeElement('advise').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows stages and tasks of all of them, each with its place, and who holds the case', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    await new CasePage(page).open(caseNo);

    // the name of each stage, which number of several it is, and in which called process it lies
    expect(await page.locator('.trail > li > span:nth-child(2)').allTextContents()).toEqual([
      '受理',
      '各单位办理 第 1 项',
      '现场核查 单位办理 第 1 项',
      '出具意见 单位办理 第 1 项 › 专家论证',
      '各单位办理 第 2 项',
      '现场核查 单位办理 第 2 项',
    ]);
    const tasks = await page.locator('.case-tasks > li').allInnerTexts();
    expect(tasks.join('\n')).toMatch(
      /现场核查[^]*单位办理 第 2 项[^]*出具意见[^]*单位办理 第 1 项 › 专家论证/,
    );
    // the case head names both who hold it, all of them when one asks
    const holders = page.locator('.case-head').getByRole('button', { name: '仲裁' });
    expect(await holders.innerText()).toMatch(/等 2 方$/);
    await holders.focus();
    await page.locator('.holders-list').getByText('牌头镇劳动争议多元调解中心').waitFor();
    expect(faults).toEqual([]);
  });

  it('says in timeline and record in which called process something was done', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator });
    const panel = page.getByRole('tabpanel');
    await new CasePage(page).open(caseNo, 'timeline');
    await panel.locator('.timeline-place').getByText('单位办理 第 1 项 › 专家论证').first().waitFor();

    await new CasePage(page).open(caseNo, 'record');
    const inspected = panel.locator('.record-entry').filter({ hasText: '现场核查' });
    await inspected.getByText(/^单位办理 第 \d 项$/).waitFor();
    const accepted = panel.locator('.record-entry').filter({ hasText: '受理登记' });
    expect(await accepted.first().innerText()).not.toContain('单位办理');
    expect(faults).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.mediator, viewport: PHONE });
    const file = await new CasePage(page).open(caseNo, 'diagram');
    await page.getByRole('link', { name: '单位办理 第 1 项' }).click();
    await file.activeElement('ask-expert').waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await file.way()).toEqual(['联合处置', '单位办理 第 1 项']);
  });
});
