import { sharedSystem } from '../support/shared-system.js';
import { TestBrowser } from './browser.js';
import { LoginPage } from './pages/login.page.js';

describe('logging in', () => {
  const { password } = sharedSystem();
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await TestBrowser.start();
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it('speaks Chinese first, and English when asked', async () => {
    // given
    const { page } = await browser.visit();
    const login = await new LoginPage(page).open();

    // then
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/);
    expect(await login.heading.innerText()).toBe('一件事');
    await login.main.getByText('诸暨市').waitFor();
    expect(await page.title()).toContain('登录');

    // when
    await page.getByRole('button', { name: 'English' }).click();

    // then
    await page.getByLabel('Password', { exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
    expect(await login.main.innerText()).not.toMatch(/用户名|密码/);
  });

  it('leads to the workbench, and tells a wrong password in words', async () => {
    // given
    const { page } = await browser.visit();
    const login = await new LoginPage(page).open();

    // when
    await login.logIn('inspector', 'wrong-password');

    // then
    expect(await login.fault.innerText()).toContain('用户名或密码不对');

    // when
    await login.logIn('inspector', password);

    // then
    await page.waitForURL(/\/tasks/);
    await page.getByRole('navigation', { name: '主导航' }).getByText('工作台').waitFor();
  });

  it('reads a name that came from an input method, and calls one that nobody can have wrong', async () => {
    // given
    const { page } = await browser.visit();
    const login = await new LoginPage(page).open();

    // when
    await login.logIn('x'.repeat(10_000), password);

    // then
    expect(await login.fault.innerText()).toContain('用户名或密码不对');

    // when
    await login.logIn('\u202Aｉｎｓｐｅｃｔｏｒ\u202C', password);

    // then
    await page.waitForURL(/\/tasks/);
  });

  it('comes back to the address that was asked for', async () => {
    // given
    const { page } = await browser.visit();

    // when
    await page.goto('/cases?state=completed');
    await page.waitForURL(/\/login/);
    await new LoginPage(page).logIn('commander', password);

    // then
    await page.waitForURL(/\/cases\?state=completed/);
  });

  it('changes the language of a page and keeps it', async () => {
    // given
    const { page } = await browser.visit();
    const login = await new LoginPage(page).open();
    await login.logIn('commander', password);
    const navigation = page.getByRole('navigation');
    await navigation.getByText('工作台').waitFor();

    // when
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();

    // then
    await navigation.getByText('Cases').waitFor();
    await page.reload();
    await navigation.getByText('Cases').waitFor();
    expect(await navigation.innerText()).not.toMatch(/\p{Script=Han}/u);
  });
});
