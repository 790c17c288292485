import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

describe('my own page', () => {
  const desk = testDesk('mediator');

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('says who I am, where I am signed in, and what acts in my name, on %s', async (_, viewport) => {
    // given: signed in elsewhere too
    const elsewhere = await Person.loggedIn(sharedSystem(), 'mediator');
    const { page, faults } = await desk.browser.visit({ person: desk.people.mediator, viewport });
    await page.goto('/tasks');

    // when
    await page.locator('.top-person').click();
    await page.getByRole('menuitem', { name: '我的账号' }).click();

    // then
    await page.getByText('牌头镇劳动争议多元调解中心 · 调解员').first().waitFor();
    await page.getByText('当前登录').waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // when
    await page.getByLabel('用途').fill('示例交换平台');
    await page.getByRole('button', { name: '生成令牌' }).click();

    // then: it is told once, and opens what I may see
    const token = await page.getByText(/^yjs_/).innerText();
    const me = await fetch(`${sharedSystem().apiUrl}/api/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(me.status).toBe(200);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '已存好' }).click();
    await page.getByRole('button', { name: '作废令牌：示例交换平台' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^作\s?废$/ })
      .click();
    await page.getByText('还没有访问令牌').waitFor();

    // when
    await page.getByRole('button', { name: '退出其他登录' }).click();

    // then
    await page.getByRole('button', { name: '退出其他登录' }).waitFor({ state: 'detached' });
    expect((await elsewhere.ask('GET', '/me')).status).toBe(401);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });
});
