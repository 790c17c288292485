import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

describe('the units, posts and roles in the browser', () => {
  const desk = testDesk('admin');

  it.each([
    ['a desktop', DESKTOP, 'd'],
    ['a phone', PHONE, 'p'],
  ])('are opened, made, changed and retired on %s', async (_, viewport, mark) => {
    // given: the tree, of which the towns are seen and what is below them is not
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport });
    await page.goto('/admin/organisation');
    const tree = page.getByRole('list', { name: '组织机构' });
    await tree.getByRole('button', { name: '牌头镇 zj.t09' }).waitFor();
    expect(await tree.getByText('zj.t09.party').count()).toBe(0);

    // when: it is opened by the keyboard
    await tree.getByRole('button', { name: '展开牌头镇' }).press('Enter');
    await tree.getByRole('button', { name: /牌头镇党政办公室/ }).click();

    // then
    await page.waitForURL('**/admin/organisation?unit=zj.t09.party');
    await page.getByRole('heading', { name: '牌头镇党政办公室', exact: true }).waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // when: a unit below another one
    await tree.getByRole('button', { name: '牌头镇 zj.t09' }).click();
    await page.getByRole('heading', { name: '牌头镇', exact: true }).waitFor();
    await page.getByRole('button', { name: '新建下级单位' }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: /^保\s?存$/ });
    await dialog.getByLabel('编码').fill('zj.x');
    await dialog.getByLabel('名称').fill(`示例科室${mark}`);
    await dialog.getByLabel('层级').fill('乡镇内设');
    await page.keyboard.press('Enter');
    await save.click();

    // then: what is wrong stands at its field
    await dialog.getByText('编码必须以上级编码加点开头').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByLabel('编码').fill(`zj.t09.x${mark}`);
    await save.click();
    await dialog.waitFor({ state: 'detached' });

    // when: it is retired, and brought back
    await tree.getByRole('button', { name: new RegExp(`示例科室${mark}`) }).click();
    await page.getByRole('heading', { name: `示例科室${mark}`, exact: true }).waitFor();
    await page.getByRole('button', { name: /^停\s?用$/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^停\s?用$/ })
      .click();
    await tree.getByRole('button', { name: new RegExp(`示例科室${mark}`) }).waitFor({ state: 'detached' });
    await page.getByLabel('显示已停用的单位').check();
    await tree.getByRole('button', { name: new RegExp(`示例科室${mark}`) }).click();
    await page.getByText('停用日期').waitFor();
    await page.getByRole('button', { name: '恢复使用' }).click();
    await page.getByRole('button', { name: /^停\s?用$/ }).waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // when: who goes on with what is open is named
    await page.getByRole('button', { name: /^修\s?改$/ }).click();
    await dialog.getByLabel('接替单位').fill('zj.t09.party');
    await page.locator('.ant-select-item-option').filter({ hasText: 'zj.t09.party' }).first().click();
    await page.getByText('停用那天起，接替单位里担任同样角色的人接着办').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await save.click();

    // then
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.organisation-facts').getByText('牌头镇党政办公室').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults.filter((fault) => !/400/.test(String(fault)))).toEqual([]);
  });

  it('give a post its days and a stand-in', async () => {
    // given
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport: DESKTOP });
    await page.goto('/admin/organisation?unit=zj.estab');
    const person = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /的岗位：编办主任/ }) });
    const menu = page.getByRole('button', { name: /的岗位：编办主任/ }).first();

    // when
    await menu.click();
    await page.getByRole('menuitem', { name: '改任期' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('起始日期').fill('2026-01-05');
    await dialog.getByLabel('起始日期').press('Tab');
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();

    // then
    await person.getByText('自 2026-01-05').first().waitFor();

    // when
    await menu.click();
    await page.getByRole('menuitem', { name: '指定 B 角' }).click();
    await dialog.getByLabel('B 角').fill('arbhead');
    await page.locator('.ant-select-item-option').filter({ hasText: 'arbhead' }).first().click();
    await dialog.getByLabel('起始日期').fill('2026-01-05');
    await dialog.getByLabel('截止日期').fill('2099-01-05');
    await dialog.getByLabel('截止日期').press('Tab');
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();

    // then
    await person
      .getByText(/B 角：.*（2026-01-05 至 2099-01-05）/)
      .first()
      .waitFor();

    // when
    await page.getByRole('button', { name: '角色', exact: true }).click();
    await page.getByRole('button', { name: '修改：网格员' }).click();
    await dialog.getByLabel('英文名').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('make a role, say what it sees, and retire it', async () => {
    const { page, faults } = await desk.browser.visit({ person: desk.people.admin, viewport: DESKTOP });
    await page.goto('/admin/organisation');
    await page.getByRole('button', { name: '角色', exact: true }).click();
    await page.getByRole('button', { name: '新建角色' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('编码').fill('trial-role');
    await dialog.getByLabel('名称').fill('示例角色');
    await dialog.getByLabel('英文名').fill('Trial role');
    await dialog.getByLabel('可见范围').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '只看本单位办的环节' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '所负责单位及其下级的案件' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByRole('button', { name: '停用 示例角色' }).waitFor();

    const rows = await desk.people.admin.get<{ code: string; scopes: string }[]>(
      '/organisation/rows?sheet=roles',
    );
    expect(rows.find(({ code }) => code === 'trial-role')?.scopes).toBe('stage-only unit-tree');

    await page.getByRole('button', { name: '停用 示例角色' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^停\s?用$/ })
      .click();
    await page.getByRole('button', { name: '恢复使用 示例角色' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
