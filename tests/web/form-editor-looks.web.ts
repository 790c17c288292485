import type { Page } from 'playwright-core';
import { deployDrawnMatter, DRAWN_FORM, DRAWN_MATTER } from '../support/drawn-matter.js';
import { findingsInBothLooks } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { FormEditorPage } from './pages/form-editor.page.js';
import { testDesk } from './test-desk.js';

/** Names, and examples of what is written in the language of expressions. */
const FOREIGN = new Set([
  ...[
    'FEEL',
    'Markdown',
    'English',
    'amount',
    'claims',
    'type',
    'oral',
    'county',
    'court',
    'judge',
    'PDF',
    'OFD',
  ],
  ...['DOCX', 'XLSX', 'result'],
]);

describe('the page on which a form is drawn', () => {
  const desk = testDesk('analyst');
  beforeAll(() => deployDrawnMatter(desk.people.analyst));
  afterEach(async () => {
    await desk.people.analyst.ask('DELETE', `/models/${DRAWN_MATTER}/forms/${DRAWN_FORM}/drafts`);
  });

  it('has no English word in Chinese, whatever field is chosen', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);
    const found = new Set(await englishWordsOf(page));

    // when
    const names = await editor.palette.getByRole('button').allInnerTexts();
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      await editor.addByKeyboard(name);
      for (const word of await englishWordsOf(page)) found.add(`${name}: ${word}`);
      if (name === '填写表格') await editor.settings.locator('.setting-column-name').first().click();
      for (const word of await englishWordsOf(page)) found.add(`${name}: ${word}`);
    }

    // then
    expect([...found]).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has nothing that axe finds, on a desktop and a phone, in both looks', async () => {
    const { page } = await desk.browser.visit({ person: desk.people.analyst });
    const editor = await new FormEditorPage(page).open(DRAWN_MATTER, DRAWN_FORM);
    for (const name of ['填写表格', '单选', '人员', '重复的一组', '数字']) await editor.addByKeyboard(name);
    await editor.saved();
    const found: string[] = [];
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      const settle = () => page.locator('.fjs-form-field').first().waitFor();
      const findings = await findingsInBothLooks(page, { settle });
      found.push(...findings.map((finding) => `${viewport.width} ${finding}`));
    }
    expect(found).toEqual([]);
  });
});

/** English words that a person reads or hears on the page, outside of what he typed himself. */
async function englishWordsOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const root = document.querySelector('main .form-work') ?? document.body;
    const found: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const parent = walker.currentNode.parentElement;
      if (parent?.closest('textarea, .form-id, .finding-element, svg, [hidden]') === null)
        found.push(walker.currentNode.textContent ?? '');
    }
    // pictures are named by the component library, and stand beside words or in a button that has its own
    const named = ':is([aria-label], [title], [placeholder]):not(.anticon, .fjs-powered-by *)';
    for (const element of root.querySelectorAll(named))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  return texts.flatMap((text) => text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !FOREIGN.has(word));
}
