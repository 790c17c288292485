import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { deployDrawnMatter, DRAWN_MATTER } from '../support/drawn-matter.js';
import { eventually } from '../support/eventually.js';
import { findingsOf } from './axe.js';
import { PHONE } from './browser.js';
import { testDesk } from './test-desk.js';

const CODE = 'probe-notice';
/** A white sheet is less, one with words a multiple of it. */
const EMPTY_PICTURE_BYTES = 4_000;
const SOURCE = `#import "official.typ": *
#let data = json(bytes(sys.inputs.data))
#show: official.with(data.paper)

#flush[#data.name：]

你反映的情况收悉。
`;
const CONTRACT = {
  ...{
    title: '示例告知书',
    series: '示告字',
    issuer: '=case.townName + "服务中心"',
  },
  fields: [{ key: 'name', label: '姓名', type: 'text', from: '=note' }],
  sample: { note: '示例甲' },
};

interface PaperNow {
  version: number | null;
  draft?: {
    revision: number;
    source: string;
    contract: { sample: { note: string } };
  } | null;
}

describe('writing the template of a paper in the browser', () => {
  const desk = testDesk('analyst', 'admin');
  const address = `/models/${DRAWN_MATTER}/papers/${CODE}`;

  beforeAll(() => deployDrawnMatter(desk.people.analyst));
  beforeEach(() => save(SOURCE));
  afterEach(async () => {
    await desk.people.analyst.ask('DELETE', `${address}/drafts`);
  });

  const paperNow = () => desk.people.analyst.get<PaperNow>(address);
  const save = async (source: string, person = desk.people.analyst) => {
    const { body } = await desk.people.analyst.ask<PaperNow>('GET', address);
    await person.post(`${address}/drafts`, {
      source,
      contract: CONTRACT,
      revision: body.draft?.revision,
    });
  };
  const open = async (page: Page) => {
    await page.goto(address);
    await page.getByText('共 1 页').waitFor();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    return page.getByRole('textbox', { name: '模板正文' });
  };
  const findings = (page: Page) => page.getByRole('region', { name: '检查结果' });

  it('says what is wrong behind its line, leads there, and shows the pages again', async () => {
    // given
    const { page, faults } = await desk.browser.visit({
      person: desk.people.analyst,
    });
    const source = await open(page);
    expect(await findingsOf(page)).toEqual([]);

    // when
    await source.press('Control+End');
    await page.keyboard.type('#data.age');

    // then
    await page.locator('.line-words-error').getByText('数据项里没有“age”').waitFor();
    await page.getByText('现在的内容排不出来').waitFor();
    await findings(page).getByText('第 8 行第 2 列').waitFor();
    await findings(page).getByRole('button', { name: /age/ }).click();
    expect(await source.evaluate((element) => element.contains(document.activeElement))).toBe(true);

    // when a field gives it
    await page.getByRole('tab', { name: '数据项' }).click();
    await page.getByRole('button', { name: '添加数据项' }).click();
    const field = page.getByRole('group', { name: '第 2 项' });
    await field.getByLabel('说明').fill('年龄');
    const added = page.getByRole('group', { name: '年龄' });
    await added.getByLabel('名称').fill('age');
    await added.getByLabel('取自（公式）').fill('=note');

    // then
    await page.getByText('共 1 页').waitFor();
    await findings(page).getByText('没有步骤出具').or(findings(page).getByText('没有问题')).first().waitFor();

    // when the sample is another one
    await page.getByRole('tab', { name: '示例' }).click();
    await page.getByLabel('姓名（note）').fill('示例乙');
    await page.keyboard.press('Control+s');

    // then it is kept with the draft
    await eventually('the sample is saved', async () =>
      (await paperNow()).draft?.contract.sample.note === '示例乙' ? true : undefined,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it('lets two people decide, goes into files and back, and is deployed with its model', async () => {
    // given
    const version = (await paperNow()).version ?? 0;
    const { page, faults } = await desk.browser.visit({
      person: desk.people.analyst,
    });
    const source = await open(page);
    await save(`${SOURCE}\n对方写的。\n`, desk.people.admin);

    // when
    await source.press('Control+End');
    await page.keyboard.type('我写的。');
    await page.getByText('刚保存了另一份草稿').waitFor();
    await page.getByRole('button', { name: '改用对方的' }).click();

    // then
    await source.getByText('对方写的。').waitFor();

    // when
    await page.getByRole('button', { name: /更多/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download', (file) => file.suggestedFilename() === `${CODE}.typ`),
      page.getByRole('menuitem', { name: '导出文件' }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toContain('对方写的。');
    await page.getByRole('button', { name: /更多/ }).click();
    await page.getByRole('menuitem', { name: '导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({
      name: `${CODE}.typ`,
      mimeType: 'text/plain',
      buffer: Buffer.from(file.replace('对方写的。', '文件里的。')),
    });
    await dialog.getByRole('button', { name: '导入为草稿' }).click();

    // then
    await eventually('the file is the draft', async () =>
      (await paperNow()).draft?.source.includes('文件里的。') === true ? true : undefined,
    );

    // when
    await page.getByRole('link', { name: '去部署' }).click();
    const deploying = page.getByRole('dialog');
    await deploying.getByText(`示例告知书：v${version + 1}`).waitFor();
    await deploying.getByText('已经出具的文书不变').waitFor();
    await deploying.getByRole('textbox').fill('试验');
    await deploying.getByRole('button', { name: '部署表单和文书' }).click();
    await page.getByText('已部署，登记').waitFor();

    // then
    expect(await paperNow()).toMatchObject({
      version: version + 1,
      draft: null,
    });
    await page.getByRole('button', { name: /^版本/ }).click();
    await page
      .getByText(`文书模板 ${CODE} v${version + 1}`)
      .first()
      .waitFor();
    // the browser notes the save that was refused
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  });

  it('shows every page', async () => {
    // given
    await save(`${SOURCE}#pagebreak()\n第二页。\n`);
    const { page, faults } = await desk.browser.visit({
      person: desk.people.analyst,
    });

    // when
    await page.goto(address);
    await page.getByText('共 2 页').waitFor();

    // then there is something on each
    for (const name of ['第 1 页', '第 2 页']) {
      const sheet = page.getByRole('img', { name });
      await sheet.scrollIntoViewIfNeeded();
      await eventually(`${name} has words`, async () => {
        const picture = await sheet.screenshot();
        return picture.length > EMPTY_PICTURE_BYTES ? true : undefined;
      });
    }
    expect(faults).toEqual([]);
  });

  it('is only looked at on a phone', async () => {
    const { page, faults } = await desk.browser.visit({
      person: desk.people.analyst,
      viewport: PHONE,
    });
    await page.goto(address);
    await page.getByText('手机上只能查看').waitFor();
    expect(await page.getByRole('textbox', { name: '模板正文' }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
