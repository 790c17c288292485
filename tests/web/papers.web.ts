import { caseInMediation } from '../support/opened-case.js';
import { eventually } from '../support/eventually.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { findingsOf } from './axe.js';
import { DESKTOP, PHONE, TestBrowser } from './browser.js';
import { CasePage } from './pages/case.page.js';

interface PaperView {
  id: string;
  no: string;
  state: string;
  checkCode: string;
}

describe('the papers of a case', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  const papersOf = async (caseNo: string) =>
    (await mediator.get<{ items: PaperView[] }>(`/cases/${caseNo}/papers`)).items;

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])(
    'are read, made void and issued again on a %s, and their code tells strangers which one holds',
    async (_, viewport) => {
      // given
      const caseNo = await caseInMediation(mediator);
      const [first] = await eventually('the notice of acceptance', async () => {
        const papers = await papersOf(caseNo);
        return papers.length > 0 ? papers : undefined;
      });
      const { page, faults } = await browser.visit({ person: mediator, viewport });
      await new CasePage(page).open(caseNo, 'documents');
      const paper = page.locator('.documents > li').filter({ hasText: first!.checkCode });
      await paper.getByText(`校验码 ${first!.checkCode}`).waitFor();

      // then the paper is a PDF that the browser shows
      const address = await paper.getByRole('link', { name: /^查看/ }).getAttribute('href');
      const file = await page.request.get(new URL(address ?? '', page.url()).href);
      expect(file.headers()['content-type']).toBe('application/pdf');
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await findingsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

      // and no word of those who make templates stands beside it
      expect(await paper.innerText()).not.toContain('模板');

      // when a delivery is recorded by mistake
      await paper.getByRole('button', { name: /^登记送达/ }).click();
      await page.getByLabel('签收人').fill('示例乙');
      await page.getByRole('dialog').getByRole('button', { name: '登记送达' }).click();
      await paper.getByText('直接送达，示例乙签收').waitFor();
      await paper.getByRole('button', { name: '撤回' }).click();
      await page.getByLabel('原因').fill('示例：登记错了');
      await page.getByRole('dialog').getByRole('button', { name: '撤回送达' }).click();

      // then it stays, with the reason
      await paper.getByText(/已撤回：示例：登记错了/).waitFor();
      await paper.locator('.delivery-taken-back').getByText('直接送达，示例乙签收').waitFor();
      expect(await paper.getByRole('button', { name: '撤回', exact: true }).count()).toBe(0);

      // when
      await paper.getByRole('button', { name: /^重新出具/ }).click();
      await page.getByLabel('原因').fill('示例：姓名有误');
      await page.getByRole('dialog').getByRole('button', { name: '重新出具' }).click();
      await paper.getByText('已作废', { exact: true }).waitFor();

      // then both are there
      const [old, successor] = await papersOf(caseNo);
      expect([old, successor]).toMatchObject([{ no: first!.no, state: 'void' }, { state: 'valid' }]);
      expect(await paper.innerText()).toContain(successor!.no);

      // when
      const stranger = await browser.visit({ viewport });
      await stranger.page.goto(new URL(`/check/${successor!.checkCode}`, page.url()).href);

      // then
      await stranger.page.getByText('有效：这份文书由本平台出具').waitFor();
      expect(await findingsOf(stranger.page)).toEqual([]);
      await stranger.page.goto(new URL(`/check/${first!.checkCode}`, page.url()).href);
      await stranger.page.getByText('已作废：这份文书不再有效').waitFor();
      expect(await stranger.page.locator('main').innerText()).toContain(successor!.no);
      await stranger.page.goto(new URL('/check/NOBODY', page.url()).href);
      await stranger.page.getByText('没有校验码为 NOBODY 的文书').waitFor();
      expect(faults).toEqual([]);
    },
  );
});
