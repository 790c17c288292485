import { testDesk } from './test-desk.js';
import { ModellerPage } from './pages/modeller.page.js';

const PROCESS = 'wage-recovery';

/** Files that are XML and BPMN, and that no modeller can draw. */
const DAMAGES: [string, (xml: string) => string][] = [
  ['without a drawing', (xml) => xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')],
  ['with a drawing of a process that is not there', (xml) => xml.replace('id="wage-recovery"', 'id="other"')],
];

describe('a model that cannot be drawn', () => {
  const desk = testDesk('analyst');
  let original: string;

  beforeAll(async () => {
    original = (await desk.people.analyst.get<{ xml: string }>(`/models/${PROCESS}/xml`)).xml;
  });
  afterEach(() => desk.people.analyst.ask('DELETE', `/models/${PROCESS}/drafts`));

  it.each(DAMAGES)('is not imported, and what is drawn stays: %s', async (_, damage) => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    await new ModellerPage(page).open(PROCESS);
    await page.locator('[data-element-id="register-claim"]').first().waitFor();

    // when
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导入文件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'undrawable.bpmn',
      mimeType: 'text/xml',
      buffer: Buffer.from(damage(original)),
    });
    await dialog.getByText('改正后才能部署').waitFor();
    const confirm = dialog.getByRole('button', { name: '导入为草稿' });
    if (await confirm.isEnabled()) {
      await confirm.click();
      await dialog.getByText('画不出来，没有导入任何内容').waitFor();
    }

    // then
    expect(await confirm.isEnabled()).toBe(false);
    await dialog.getByRole('button', { name: /^取\s*消$/ }).click();
    await page.locator('[data-element-id="register-claim"]').first().waitFor();
    expect(await desk.people.analyst.get(`/models/${PROCESS}/draft`)).toBeNull();
    expect(faults).toEqual([]);
  });

  it.each(DAMAGES)('is told where it is the draft, which can be discarded: %s', async (_, damage) => {
    // given a draft that a program saved
    await desk.people.analyst.post(`/models/${PROCESS}/drafts`, { xml: damage(original) });
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });

    // when
    await page.goto(`/models/${PROCESS}`);

    // then
    await page.getByText('这份草稿画不出来').waitFor();

    // when
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '放弃草稿' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click();

    // then
    await page.locator('[data-element-id="register-claim"]').first().waitFor();
    expect(await page.getByText('这份草稿画不出来').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
