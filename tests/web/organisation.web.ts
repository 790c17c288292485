import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

describe('the organisation in the browser', () => {
  const desk = testDesk('admin');

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])(
    'shows units and their people on %s, and what a file would change before it does',
    async (_, viewport) => {
      // given
      const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport });
      await page.goto('/admin/organisation');
      await page.getByPlaceholder('按名称或编码查找单位').fill('zj.arb');

      // when
      await page.getByRole('button', { name: /仲裁院/ }).click();

      // then
      await page.getByText('示例-赵六').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await findingsOf(page)).toEqual([]);

      // when: a table of a spreadsheet
      const file = (text: string) => ({ name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      const input = page.locator('input[type=file]');
      await input.setInputFiles(file('编码,名称,层级,上级编码\nzj.x1,示例新单位,department,zj\n'));

      // then
      await page.getByText('将要导入的变化（1）').waitFor();
      await page.getByText('示例新单位').waitFor();
      await page.getByText('层级 部门 · 上级编码 zj').waitFor();
      await page.getByRole('button', { name: '不导入' }).click();
      await input.setInputFiles(file('编码,名称,层级,上级编码\nzj.x1,示例,hamlet,zj\n'));
      await page.getByText('单位·第2行·层级').waitFor();
      expect(await findingsOf(page)).toEqual([]);
      expect(faults.filter((fault) => !/400/.test(String(fault)))).toEqual([]);
    },
  );
});
