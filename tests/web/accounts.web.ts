import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

const UNIT = 'zj.data';

describe('the accounts of a unit in the browser', () => {
  const desk = testDesk('admin');

  it.each([
    ['a desktop', DESKTOP, 'clerk-desktop'],
    ['a phone', PHONE, 'clerk-phone'],
  ])('are made, locked and deactivated on %s', async (_, viewport, username) => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport });
    await page.goto('/admin/organisation');
    await page.getByPlaceholder('按名称或编码查找单位').fill(UNIT);
    await page.getByRole('button', { name: UNIT }).click();

    // when
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill(username);
    await dialog.getByLabel('姓名').fill(`示例-${username}`);
    await dialog.getByRole('combobox').fill('窗口人员');
    await page.keyboard.press('Enter');
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^新\s?建$/ }).click();

    // then: its password is told once
    await page.getByText(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /取\s?消/ })
        .count(),
    ).toBe(0);
    await page.getByRole('button', { name: '已告诉本人' }).click();
    const row = page.getByRole('listitem').filter({ hasText: username });
    await row.getByText('等待首次登录').waitFor();

    // when
    const act = async (label: string) => {
      await page.getByRole('button', { name: `示例-${username}的账号操作` }).click();
      await page.getByRole('menuitem', { name: label }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${[...label].join('\\s?')}$`) })
        .click();
    };
    await act('锁定');
    await row.getByText('已锁定').waitFor();
    await act('停用');
    await row.getByText('已停用').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
