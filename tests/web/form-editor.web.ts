import { readFile } from 'node:fs/promises';
import { beginForm, deployDrawnMatter, DRAWN_FORM, DRAWN_MATTER, saveForm } from '../support/drawn-matter.js';
import { eventually } from '../support/eventually.js';
import { openTask } from '../support/journey.js';
import { PHONE } from './browser.js';
import { FormEditorPage } from './pages/form-editor.page.js';
import { ModelForm } from './pages/model-form.page.js';
import { testDesk } from './test-desk.js';

interface Kept {
  key: string;
  type: string;
  label: string;
  validate?: object;
}

describe('drawing a form in the browser', () => {
  const desk = testDesk('analyst', 'admin', 'mediator');
  const address = `/models/${DRAWN_MATTER}/forms/${DRAWN_FORM}`;

  beforeAll(() => deployDrawnMatter(desk.people.analyst));
  beforeEach(() => beginForm(desk.people.analyst));
  afterEach(async () => {
    await desk.people.analyst.ask('DELETE', `${address}/drafts`);
  });

  it('leads from a task to its form, new fields, the deployment and the case worker who fills them in', async () => {
    // given
    const next = (await formNow()).version + 1;
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    await page.goto(`/models/${DRAWN_MATTER}`);
    await page.locator('[data-element-id="ask"] .djs-hit').first().click();
    await page.getByRole('link', { name: `表单：${DRAWN_FORM}` }).click();
    const editor = new FormEditorPage(page);
    await editor.shown();
    await page.getByRole('heading', { name: '核实情况' }).waitFor();

    // when a field is added by keyboard and one by drag, and they are set
    await editor.field('textfield').focus();
    await editor.addByKeyboard('金额');
    await editor.set('名称', '核实欠付');
    await editor.set('名称（英文）', 'Verified arrears');
    await editor.set('变量名', 'verifiedArrears');
    await editor.settings.getByRole('checkbox', { name: '必填' }).check();
    await editor.set('最小值', '１');
    await editor.dragToEnd('日期');
    await editor.set('名称', '核实日期');

    // then
    await page.keyboard.press('Control+s');
    await eventually('the last change is saved', async () =>
      (await drafted())?.at(-1)?.label === '核实日期' ? true : undefined,
    );
    expect((await drafted())?.map(({ type, key, label, validate }) => [type, key, label, validate])).toEqual([
      ['textfield', 'note', '情况', undefined],
      ['money', 'verifiedArrears', '核实欠付', { required: true, min: 1 }],
      ['date', 'date', '核实日期', undefined],
    ]);

    // when it is deployed
    await page.getByRole('link', { name: '去部署' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`核实情况：v${next}`).waitFor();
    await dialog.getByText('已有的待办仍用原来的表单').waitFor();
    await dialog.getByRole('textbox').fill('试验');
    await dialog.getByRole('button', { name: '部署表单和文书' }).click();
    await page.getByText('已部署，登记').waitFor();

    // then
    expect(await drafted()).toBeUndefined();
    await eventually('the new form', async () => {
      const { version } = await desk.people.analyst.get<{ version: number }>(`/forms/${DRAWN_FORM}`);
      return version === next ? true : undefined;
    });
    const { caseNo } = await desk.people.mediator.post<{ caseNo: string }>('/cases', {
      ...{ processId: DRAWN_MATTER, variables: { note: '示例' } },
    });
    const { taskKey } = await openTask(desk.people.mediator, caseNo, 'ask');
    const work = await desk.browser.visit({ person: desk.people.mediator });
    await work.page.goto(`/tasks/${taskKey}?view=group`);
    const form = new ModelForm(work.page);
    await form.shown();
    await work.page
      .getByRole('button', { name: /^领\s*取/ })
      .first()
      .click();
    await form.fill('核实欠付', '1,200元');
    expect(await form.shownIn('核实欠付')).toBe('1,200');
    expect(await form.shownIn('核实日期')).toBe('');
    expect(faults).toEqual([]);
  });

  it('says what is wrong with a setting, leads to it, and takes it back', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);
    await editor.addByKeyboard('整数');

    // when
    await editor.set('最小值', '15天以上');

    // then
    await editor.settings.getByText('应为数字，或以 = 开头的公式').waitFor();
    const line = editor.findings.getByRole('button', { name: /最小值|min/ });
    await line.waitFor();

    // when
    await editor.field('textfield').click();
    await editor.settings.getByRole('heading', { name: '单行文字' }).waitFor();
    await line.click();

    // then
    await editor.settings.getByRole('heading', { name: '整数' }).waitFor();

    // when a name is taken already
    await editor.set('变量名', 'note');

    // then it is said and not taken over
    await editor.settings.getByText('表单中已有字段用这个变量名').waitFor();
    await editor.set('变量名', 'days');

    // when
    await editor.field('integer').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await editor.types()).toEqual(['integer', 'textfield']);
    await page.keyboard.press('Delete');
    expect(await editor.types()).toEqual(['textfield']);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '撤销' }).click();

    // then
    await eventually('both steps are taken back', async () =>
      (await editor.types()).join() === 'textfield,integer' ? true : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('can be tried on a desktop and a phone, and keeps nothing of it', async () => {
    // given
    await saveForm(desk.people.analyst, DRAWN_FORM, [
      { id: 'f-day', type: 'date', key: 'day', label: '日期', validate: { required: true } },
      { id: 'f-papers', type: 'attachments', key: 'papers', label: '材料' },
    ]);
    const { page, fetched, faults } = await desk.browser.visit({ person: desk.people.analyst });
    await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);

    // when
    await page.getByRole('button', { name: '试填' }).click();
    const trial = page.getByRole('dialog');
    await trial.getByRole('button', { name: '检查填写' }).click();

    // then
    await trial.getByText('有几处还不能提交').waitFor();
    await trial.getByText('请填写“日期”。').first().waitFor();

    // when
    await trial.getByLabel('日期').first().fill('20261120');
    await trial.locator('input[type=file]').setInputFiles({
      name: '示例.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await trial.getByText('示例.pdf').waitFor();
    await trial.getByText('手机', { exact: true }).click();

    // then
    const phone = page.frameLocator('iframe.phone-frame');
    expect(await phone.getByLabel('日期').first().inputValue()).toBe('2026-11-20');
    await trial.getByRole('button', { name: '检查填写' }).click();
    await trial.getByText('填写没有问题').waitFor();
    expect(fetched.filter((path) => path.includes('attachments'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('lets two people decide whose form stays', async () => {
    // given
    const { page } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);
    await editor.addByKeyboard('电话');
    const theirs = [{ id: 'f-theirs', type: 'money', key: 'theirs', label: '对方的' }];
    await saveForm(desk.people.admin, DRAWN_FORM, theirs);

    // when
    await editor.addByKeyboard('勾选框');

    // then
    await page.getByText('刚保存了另一份草稿').waitFor();

    // when
    await page.getByRole('button', { name: '改用对方的' }).click();

    // then
    await editor.field('money').waitFor();
    expect(await editor.types()).toEqual(['money']);

    // when
    await editor.more('放弃草稿');
    await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click();

    // then
    await editor.field('textfield').waitFor();
    await editor.status.getByText('与运行版本一致').waitFor();
    expect(await drafted()).toBeUndefined();
  });

  it('saves the last change of who leaves at once, and goes into a file and back', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);

    // when
    await editor.addByKeyboard('身份证号');
    await page.locator('a[href="/cases"]').first().click();
    await page.waitForURL('**/cases');

    // then
    expect((await drafted())?.map(({ type }) => type)).toContain('identityNumber');

    // when
    await editor.open(DRAWN_MATTER, DRAWN_FORM);
    const [download] = await Promise.all([page.waitForEvent('download'), editor.more('导出文件')]);
    expect(download.suggestedFilename()).toBe(`${DRAWN_FORM}.form`);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { components: Kept[] };
    const changed = { ...file, id: 'another', components: file.components.slice(1) };
    await editor.more('导入文件');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'changed.form',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(changed)),
    });
    await dialog.getByText('文件中的表单编号是 another').waitFor();
    await dialog.getByRole('button', { name: '导入为草稿' }).click();

    // then
    await eventually('the file is the draft', async () =>
      (await drafted())?.map(({ type }) => type).join() === 'identityNumber' ? true : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('says that a text cannot be drawn, and offers nothing that would need the drawing', async () => {
    // given two fields that keep their values in one place
    const twins = ['f-one', 'f-two'].map((id) => ({ id, type: 'money', key: 'same', label: '同名' }));
    await saveForm(desk.people.analyst, DRAWN_FORM, twins);
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = new FormEditorPage(page);

    // when
    await page.goto(address);
    await page.getByText('编辑器打不开这份表单').waitFor();

    // then
    const add = editor.palette.getByRole('button', { name: '电话', exact: true });
    const trial = page.getByRole('button', { name: '试填' });
    expect([await add.isDisabled(), await trial.isDisabled()]).toEqual([true, true]);

    // when
    await editor.more('放弃草稿');
    await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click();
    await editor.field('textfield').waitFor();

    // then nothing is there to deploy, also for who goes on with the keyboard
    expect(await page.getByRole('link', { name: '去部署' }).count()).toBe(0);
    await editor.addByKeyboard('电话');
    expect(await trial.isEnabled()).toBe(true);
    await page.getByRole('link', { name: '去部署' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('says in its trial that a field of another software cannot be filled in', async () => {
    // given
    await saveForm(desk.people.analyst, DRAWN_FORM, [{ id: 'f-foreign', type: 'signature', key: 'foreign' }]);
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);
    await page.getByText('(signature)').first().waitFor();

    // when
    await page.getByRole('button', { name: '试填' }).click();
    const trial = page.getByRole('dialog');

    // then
    await trial.getByText('这份表单打不开').waitFor();
    await trial.getByRole('button', { name: '检查填写' }).click();
    await trial.getByText('有几处还不能提交').waitFor();
    expect(faults).toEqual([]);
  });

  it('is only read on a phone', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst, viewport: PHONE });
    await page.goto(`/models/${DRAWN_MATTER}/forms/${DRAWN_FORM}`);
    await page.getByText('手机上只能查看').waitFor();
    await new ModelForm(page).shown();
    expect(await page.locator('.form-canvas').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  async function formNow() {
    return desk.people.analyst.get<{
      version: number;
      draft?: { revision: number; schema: { components: Kept[] } } | null;
    }>(address);
  }

  async function drafted(): Promise<Kept[] | undefined> {
    return (await formNow()).draft?.schema.components;
  }
});
