import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { ModellerPage } from './pages/modeller.page.js';

const PROCESS = 'wage-recovery';

describe('drawing in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let analyst: Person;
  let mediator: Person;
  let original: string;

  beforeAll(async () => {
    [browser, analyst, mediator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });
  beforeAll(async () => {
    original = (await analyst.get<{ xml: string }>(`/models/${PROCESS}/xml`)).xml;
  });
  afterEach(async () => {
    await browser.closeVisits();
    await analyst.ask('DELETE', `/models/${PROCESS}/drafts`);
    await analyst.ask('DELETE', `/models/${PROCESS}/retirement`);
  });
  afterAll(async () => {
    await analyst.post(`/models/${PROCESS}/deploy`, { xml: original });
    await browser.stop();
  });

  it('shows the whole drawing beside the palette when it is opened', async () => {
    const { page } = await browser.visit({ person: analyst });
    await new ModellerPage(page).open(PROCESS);

    const drawing = await edges(page, '.djs-container .viewport .djs-shape');
    const palette = await edges(page, '.djs-palette');
    const canvas = await edges(page, '.djs-container');
    expect(drawing.left).toBeGreaterThanOrEqual(palette.right);
    expect(drawing.right).toBeLessThanOrEqual(canvas.right);
  });

  it('offers the agreed day of a stage and what a task waits for', async () => {
    const { page, faults } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);

    const agreed = await modeller.property('st_W2', '环节时限', '约定日（当事人承诺）');
    expect(await agreed.inputValue()).toContain('agreement.performOn');
    await agreed.fill('=agreement.performOn');
    const waits = await modeller.property('choose-route', '等待事项', '在等什么');
    expect(await waits.inputValue()).toBe('等劳动者选择维权途径');
    await waits.fill('等劳动者想好');
    await waits.blur();

    await modeller.status.getByText('草稿已保存').waitFor();
    const { xml } = await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`);
    expect(xml).toContain('name="agreedOn" value="=agreement.performOn"');
    expect(xml).toContain('name="waitsFor" value="等劳动者想好"');
    expect(faults).toEqual([]);
  });

  it('leads from a finding to the field of what the process declares, and takes one party more', async () => {
    const damaged = original.replace(/<zeebe:property name="party.employer.label.en"[^>]*>/, '');
    await analyst.post(`/models/${PROCESS}/drafts`, { xml: damaged });
    const { page, faults } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);
    await page.locator('.finding').filter({ hasText: 'party.employer.label.en' }).click();

    const field = page.locator('[data-entry-id="caseDeclaration-party-1-label.en"] input');
    await field.waitFor();
    await field.fill('Company');
    const parties = page.locator('[data-group-id="group-caseDeclaration-party"]');
    await parties
      .getByRole('button', { name: '添加一项' })
      .or(parties.locator('.bio-properties-panel-add-entry'))
      .first()
      .click();
    await parties.getByText('新的当事人').first().waitFor();

    await modeller.status.getByText('草稿已保存').waitFor();
    await eventually('the draft has both', async () => {
      const { xml } = await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`);
      const isThere = xml.includes('name="party.employer.label.en" value="Company"');
      return isThere && xml.includes('name="party.party3.label" value="新的当事人"') ? true : undefined;
    });
    expect(faults).toEqual([]);
  });

  it('changes a name, saves the draft by itself and deploys it', async () => {
    // given
    const { version } = await analyst.get<{ version: number }>(`/models/${PROCESS}`);
    const { page, faults } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);
    await modeller.status.getByText(`运行 v${version}`).waitFor();
    const name = `处理重复诉求${version + 1}`;

    // when
    await modeller.rename('decide-merge', name);

    // then
    await modeller.status.getByText('草稿已保存').waitFor();
    const draft = await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`);
    expect(draft.xml).toContain(name);

    // when
    await page.getByRole('button', { name: '部署新版本' }).click();

    // then
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`和运行的 v${version} 有 1 处不同`).waitFor();
    await dialog.getByText(`改动 ${name}`).waitFor();

    // when
    await dialog.getByRole('button', { name: `部署 v${version + 1}` }).click();

    // then
    await page.getByText(`v${version + 1} 已部署`).waitFor();
    const claim = aWageClaim();
    await register(mediator, claim.build());
    const again = await register(mediator, claim.again().build());
    expect((await openTask(mediator, again, 'decide-merge')).name).toBe(name);
    expect(faults).toEqual([]);
  });

  it('deploys in spite of a warning for a reason, which the history of versions shows', async () => {
    // given a draft in which nobody answers for a stage
    const { xml, version } = await analyst.get<{ xml: string; version: number }>(`/models/${PROCESS}/xml`);
    const warned = xml.replace(/<zeebe:property name="responsible" value="=units[^>]*>/, '');
    await analyst.post(`/models/${PROCESS}/drafts`, { xml: warned });
    const { page, faults } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);
    await page.getByText('0 个错误，1 个提醒').waitFor();

    // when
    await page.getByRole('button', { name: '部署新版本' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: `部署 v${version + 1}` });

    // then
    await dialog.getByText('检查有 1 个提醒').waitFor();
    expect(await confirm.isDisabled()).toBe(true);

    // when
    await dialog.getByRole('textbox').fill('本月由各镇轮值');
    await confirm.click();

    // then
    await page.getByText(`v${version + 1} 已部署`).waitFor();
    await modeller.openVersions();
    await page.getByText('1 个提醒，仍然部署的理由：本月由各镇轮值').waitFor();
    expect(faults).toEqual([]);
  });

  it('gives the drawing as a file', async () => {
    const { page } = await browser.visit({ person: analyst });
    await new ModellerPage(page).open(PROCESS);
    await page.getByRole('button', { name: '更多' }).click();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '导出文件' }).click(),
    ]);

    expect(file.suggestedFilename()).toBe(`${PROCESS}.bpmn`);
    expect(await readFile(await file.path(), 'utf8')).toContain(`<bpmn:process id="${PROCESS}"`);
  });

  it('takes an older version back as the draft', async () => {
    const { xml, version } = await analyst.get<{ xml: string; version: number }>(`/models/${PROCESS}/xml`);
    const changed = original.replace('name="归档"', 'name="归档（改）"');
    await analyst.post(`/models/${PROCESS}/deploy`, { xml: changed });
    await eventually('the other version runs', async () => {
      const now = await analyst.get<{ version: number }>(`/models/${PROCESS}`);
      return now.version === version + 1 ? true : undefined;
    });
    const { page, faults } = await browser.visit({ person: analyst });
    await page.goto(`/models/${PROCESS}?version=${version}`);
    await page.getByText(`v${version}（当前运行 v${version + 1}）`).waitFor();

    await page.getByRole('button', { name: '改用这一版' }).click();

    await new ModellerPage(page).status.getByText('草稿已保存').waitFor();
    const draft = await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`);
    expect(draft.xml).toBe(xml);
    expect(faults).toEqual([]);
  });

  it('does not offer to deploy what has errors', async () => {
    await analyst.post(`/models/${PROCESS}/drafts`, {
      xml: original.replace('=mergeDecision = ', '=mergeDecision == '),
    });
    const { page } = await browser.visit({ person: analyst });
    await new ModellerPage(page).open(PROCESS);

    await page.getByText('1 个错误').waitFor();

    expect(await page.getByRole('button', { name: '部署新版本' }).isDisabled()).toBe(true);
    await page.getByText('处多了一个比较符').waitFor();
  });

  it('retires a model, so that nobody can register it, and takes it back', async () => {
    // given
    const { page, faults } = await browser.visit({ person: analyst });
    await new ModellerPage(page).open(PROCESS);

    // when
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '停用流程' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('谁都不能再登记新案件').waitFor();
    await dialog.getByRole('textbox').fill('并入新事项');
    await dialog.getByRole('button', { name: /^停用/ }).click();

    // then
    await page.getByText('这个流程已停用').waitFor();
    const town = await browser.visit({ person: mediator });
    await town.page.goto(`/cases/new?processId=${PROCESS}`);
    await town.page.getByRole('alert').filter({ hasText: PROCESS }).waitFor();
    expect(await town.page.locator('.form-view').count()).toBe(0);

    // when
    await page.getByRole('button', { name: '恢复使用' }).click();

    // then
    await page.getByText('已恢复，可以登记新案件').waitFor();
    await register(mediator, aWageClaim().build());
    expect(faults).toEqual([]);
  });

  it('says what an import would lose before anything is saved', async () => {
    // given a file in UTF-16 with a flow to nowhere, a task without a place and a setting that nobody knows
    const damaged = original
      .replace('UTF-8', 'UTF-16')
      .replace('targetRef="end_merged"', 'targetRef="nowhere"')
      .replace(/<bpmndi:BPMNShape id="merge-case_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '')
      .replace('<zeebe:userTask />', '<zeebe:userTask /><zeebe:secret />');
    const { page } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);

    // when
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导入文件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'damaged.bpmn',
      mimeType: 'text/xml',
      buffer: Buffer.from(`\uFEFF${damaged}`, 'utf16le'),
    });

    // then
    await dialog.getByText('文件是 UTF-16 编码').waitFor();
    await dialog.getByText('导入后会丢失或看不到').waitFor();
    await dialog.getByText('指向不存在的“nowhere”').first().waitFor();
    await dialog.getByText('在图上没有位置').first().waitFor();
    await dialog.getByText('“zeebe:secret”').first().waitFor();
    expect(await analyst.get(`/models/${PROCESS}/draft`)).toBeNull();

    // when
    await dialog.getByRole('button', { name: '导入为草稿' }).click();

    // then
    await modeller.status.getByText('草稿已保存').waitFor();
    expect((await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`)).xml).not.toContain('secret');
  });
});

/** How far the elements reach on the screen, all together. */
async function edges(page: Page, selector: string): Promise<{ left: number; right: number }> {
  const boxes = await Promise.all(
    (await page.locator(selector).all()).map((element) => element.boundingBox()),
  );
  const known = boxes.filter((box) => box !== null);
  return {
    left: Math.min(...known.map(({ x }) => x)),
    right: Math.max(...known.map(({ x, width }) => x + width)),
  };
}
