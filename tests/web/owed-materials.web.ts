import { answers } from '../support/answers.js';
import { eventually } from '../support/eventually.js';
import { aPaper } from '../support/field-matter.js';
import { complete, openTask, register } from '../support/journey.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { findingsOf } from './axe.js';
import { DESKTOP, PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { testDesk } from './test-desk.js';

describe('what a case was taken on without', () => {
  const desk = testDesk('mediator');

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('is seen in lists, in the case and its tasks, and ticked with a paper on %s', async (_, viewport) => {
    // given
    const { mediator } = desk.people;
    const caseNo = await register(mediator, aWageClaim().build());
    const gaps = { missingMaterials: ['wages', 'address'], gapPromiseDate: '2026-10-27' };
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim(gaps));
    const { taskKey } = await openTask(mediator, caseNo, 'accept-mediation');
    await eventually('it is known what is owed', async () =>
      (await mediator.get<unknown[]>(`/cases/${caseNo}/owed-materials`)).length === 2 ? true : undefined,
    );
    const { page, faults } = await desk.browser.visit({ person: mediator, viewport });

    // when
    await page.goto(`/cases?owes=any&q=${caseNo}`);

    // then
    await page.getByText(/^欠材料 2 份，还剩 \d 天$/).waitFor();
    expect(await findingsOf(page)).toEqual([]);

    // when
    await new CasePage(page).open(caseNo);
    const owed = page.getByRole('region', { name: '容缺受理：还欠的材料' });
    await owed.getByRole('button', { name: '登记补交 工资明细' }).click();
    const dialog = page.getByRole('dialog', { name: '补交：工资明细' });
    await dialog.locator('input[type=file]').first().setInputFiles(aPaper('工资单.pdf'));
    await dialog.locator('.owed-choices').getByText('工资单.pdf').click();
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: '登记补交' }).click();

    // then
    await dialog.waitFor({ state: 'hidden' });
    await owed.getByText('✓ 已补交').waitFor();
    await owed.getByRole('link', { name: '工资单.pdf' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

    // when
    await page.goto(`/tasks/${taskKey}`);

    // then
    await page.getByRole('region', { name: '容缺受理：还欠的材料' }).getByText('送达地址确认书').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

    // when
    await page.getByRole('button', { name: '登记补交 送达地址确认书' }).click();
    const second = page.getByRole('dialog', { name: '补交：送达地址确认书' });
    await second.locator('.owed-choices').getByText('工资单.pdf').click();
    await second.getByRole('button', { name: '登记补交' }).click();

    // then
    await second.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '容缺受理：材料已补齐' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
