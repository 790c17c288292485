import { answers } from '../support/answers.js';
import { complete, ended, openTask, register } from '../support/journey.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { CasePage } from './pages/case.page.js';
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
