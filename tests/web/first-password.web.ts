import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { LoginPage } from './pages/login.page.js';
import { testDesk } from './test-desk.js';

const CHOSEN = 'battery-staple-horse';

describe('a one-time password', () => {
  const desk = testDesk('admin');

  it.each([
    ['a desktop', DESKTOP, 'data-liaison'],
    ['a phone', PHONE, 'data-handler'],
  ])('is changed on %s before anything else is shown', async (_, viewport, username) => {
    // given
    const { body } = await desk.people.admin.ask<{ password: string }>(
      'POST',
      `/accounts/${username}/password-reset`,
      {},
    );
    const { page, faults } = await desk.browser.visit({ viewport });
    const login = await new LoginPage(page).open();

    // when
    await login.logIn(username, body.password);
    await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor();
    await page.goto('/cases');

    // then
    await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await findingsOf(page)).toEqual([]);

    // when: a poor one
    const fill = async (wanted: string) => {
      await page.getByLabel('现在的密码').fill(body.password);
      await page.getByLabel('新密码', { exact: false }).first().fill(wanted);
      await page.getByLabel('再输入一次新密码').fill(wanted);
      await page.getByRole('button', { name: '保存新密码' }).click();
    };
    await fill('123456789');
    await page.getByText('密码至少 10 个字符。').waitFor();
    await fill(CHOSEN);

    // then
    await page.waitForURL(/\/cases/);
    await page.getByRole('navigation').first().waitFor();
    expect(faults.filter((fault) => !/40[013]/.test(String(fault)))).toEqual([]);
  });
});
