import { answers } from '../support/answers.js';
import { PROCESS, complete, ended, openTask, register } from '../support/journey.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { DESKTOP, PHONE } from './browser.js';
import { CasePage } from './pages/case.page.js';
import { ModelForm } from './pages/model-form.page.js';
import { testDesk } from './test-desk.js';

describe('a case that was merged into another one', () => {
  const desk = testDesk('mediator');

  it('and that one name each other on their pages', async () => {
    // given
    const { mediator } = desk.people;
    const claim = aWageClaim();
    const original = await register(mediator, claim.build());
    await openTask(mediator, original, 'register-claim');
    const again = await register(mediator, claim.again().with({ source: 'hotline' }).build());
    await complete(mediator, again, 'decide-merge', answers.decideMerge());
    await ended(mediator, again);
    const { page, faults } = await desk.browser.visit({ person: mediator });
    const related = page.getByRole('region', { name: '相关案件' }).getByRole('listitem');

    // when
    await new CasePage(page).open(original);

    // then
    await related.filter({ hasText: again }).getByText('并入本案的').waitFor();

    // when
    await related.filter({ hasText: again }).getByRole('link').click();

    // then
    await related.filter({ hasText: original }).getByText('本案并入').waitFor();
    expect(await related.count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe('a case that comes out of another one', () => {
  const desk = testDesk('mediator');

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('begins with its parties and its town on %s', async (_, viewport) => {
    // given
    const { mediator } = desk.people;
    const claim = aWageClaim().build();
    const first = await register(mediator, claim);
    await openTask(mediator, first, 'register-claim');
    const { page, faults } = await desk.browser.visit({ person: mediator, viewport });

    // when
    await page.goto(`/cases/new?processId=${PROCESS}&parent=${first}`);

    // then
    await page.getByText('已带入原案件的当事人和地点').waitFor();
    const form = new ModelForm(page);
    expect(await form.shownIn('姓名')).toBe(claim['applicantName']);
    expect(await form.shownIn('身份证号')).toBe(claim['applicantIdNo']);
    expect(await form.shownIn('单位名称')).toBe(claim['employerName']);
    expect(await form.shownIn('受理镇街')).toBe('牌头镇');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(faults).toEqual([]);
  });
});
