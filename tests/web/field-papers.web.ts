import { eventually } from '../support/eventually.js';
import { aPaper, deployFieldMatter, openedFieldTask } from '../support/field-matter.js';
import { sharedSystem } from '../support/shared-system.js';
import { DESKTOP, PHONE } from './browser.js';
import { ModelForm } from './pages/model-form.page.js';
import { testDesk } from './test-desk.js';

const SCREENS = [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const;

describe('the fields for papers', () => {
  const system = sharedSystem();
  const desk = testDesk('mediator');

  beforeAll(() => deployFieldMatter(system, desk.people.mediator));

  it.each(SCREENS)('hold papers of the case on %s', async (_, viewport) => {
    // given
    const { caseNo, taskKey } = await openedFieldTask(desk.people.mediator);
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await page.goto(`/tasks/${taskKey}`);
    const form = new ModelForm(page);
    await form.shown();
    const files = page.locator('.fjs-form input[type=file]');
    const complete = page.getByRole('button', { name: '提交办理结果' });

    // when
    await complete.click();

    // then
    await form.summary.getByText('请上传“材料”。').waitFor();

    // when
    await files.setInputFiles([aPaper('甲.pdf'), aPaper('乙.pdf')]);
    await page.getByRole('link', { name: '乙.pdf' }).waitFor();
    await files.setInputFiles({ ...aPaper('丙.pdf'), buffer: Buffer.from('<html>') });

    // then
    const refused = page.locator('.papers-uploads li').filter({ hasText: '丙.pdf' });
    await refused.getByText(/丙\.pdf：只能上传/).waitFor();
    expect(await refused.getByRole('button', { name: /^重试/ }).count()).toBe(0);

    // when a line that broke is there again, it is sent once more
    await page.route('**/attachments', (route) => route.abort(), { times: 1 });
    await files.setInputFiles(aPaper('戊.pdf'));
    await page.getByRole('button', { name: '重试 戊.pdf' }).click();
    await page.getByRole('link', { name: '戊.pdf' }).waitFor();
    await page.getByRole('button', { name: '移除 戊.pdf' }).click();
    await refused.getByRole('button').click();
    await refused.waitFor({ state: 'detached' });

    // when
    await page.getByRole('button', { name: '移除 甲.pdf' }).click();
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    await page.getByRole('link', { name: '乙.pdf' }).waitFor();
    await complete.click();

    // then
    await eventually('the task is done', async () => {
      const task = await desk.people.mediator.get<{ state: string; values: { papers?: string[] } }>(
        `/tasks/${taskKey}`,
      );
      return task.state === 'completed' ? task.values.papers?.length : undefined;
    });
    const papers = await desk.people.mediator.get<{ id: string; name: string }[]>(
      `/cases/${caseNo}/attachments`,
    );
    expect(papers.map(({ name }) => name)).toEqual(['甲.pdf', '乙.pdf', '戊.pdf']);
    // the browser itself notes the answer that refused a file, and the line that broke
    expect(faults.filter((fault) => !/422|ERR_FAILED/.test(fault))).toEqual([]);
  });

  it('wait for a paper that is uploading, and say of a list that failed that it is unknown', async () => {
    // given
    const { caseNo, taskKey } = await openedFieldTask(desk.people.mediator);
    const { page } = await desk.browser.visit({ person: desk.people.mediator });
    const form = new ModelForm(page);
    const complete = page.getByRole('button', { name: '提交办理结果' });
    const files = page.locator('.fjs-form input[type=file]');
    await page.goto(`/tasks/${taskKey}`);
    await form.shown();
    let goOn = (): void => undefined;
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/attachments', async (route) => {
      await isHeld;
      await route.continue();
    });

    // when
    await files.setInputFiles(aPaper('甲.pdf'));
    await complete.click();

    // then
    await form.summary.getByText('附件还在上传').waitFor();

    // when
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).waitFor();
    goOn();
    await page.getByRole('button', { name: 'Remove 甲.pdf' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '移除 甲.pdf' }).waitFor();

    // then
    await form.summary.waitFor({ state: 'detached' });

    // when
    await page.getByText('草稿已保存').waitFor();
    await page.unroute('**/attachments');
    await page.route('**/attachments', async (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await page.reload();
    await page.getByText('附件（没有读到名称）').waitFor();
    await files.setInputFiles(aPaper('乙.pdf'));
    await page.getByRole('link', { name: '乙.pdf' }).waitFor();
    await complete.click();

    // then
    await eventually('the task is done with both', async () => {
      const task = await desk.people.mediator.get<{ state: string; values: { papers?: string[] } }>(
        `/tasks/${taskKey}`,
      );
      return task.state === 'completed' && task.values.papers?.length === 2 ? true : undefined;
    });
    const stored = await desk.people.mediator.get<{ name: string }[]>(`/cases/${caseNo}/attachments`);
    expect(stored.map(({ name }) => name)).toEqual(['甲.pdf', '乙.pdf']);
  });

  it('hold no papers of another case, and none before there is a case', async () => {
    // given
    const [one, other] = [
      await openedFieldTask(desk.people.mediator),
      await openedFieldTask(desk.people.mediator),
    ];
    const stored = await upload(other.caseNo, '丁.pdf');
    const refusal = {
      status: 400,
      body: { errors: [{ code: 'ATTACHMENT_NOT_FOUND', path: 'variables.papers' }] },
    };

    // then
    for (const id of [stored.id, 'x', '00000000-0000-0000-0000-000000000000']) {
      const answer = await desk.people.mediator.ask('POST', `/tasks/${one.taskKey}/complete`, {
        variables: { papers: [id] },
      });
      expect(answer).toMatchObject(refusal);
    }
  });

  async function upload(caseNo: string, name: string): Promise<{ id: string }> {
    const body = new FormData();
    body.append('file', new Blob([`%PDF-1.7\n${name}`]), name);
    const headers = { 'x-requested-with': 'yijianshi', cookie: desk.people.mediator.cookie };
    const address = `${system.apiUrl}/api/cases/${caseNo}/attachments`;
    const answer = await fetch(address, { method: 'POST', headers, body });
    return (await answer.json()) as { id: string };
  }
});
