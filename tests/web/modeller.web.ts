import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';
import { ModellerPage } from './pages/modeller.page.js';

const PROCESS = 'wage-recovery';

describe('drawing in the browser', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let analyst: Person;
  let mediator: Person;

  beforeAll(async () => {
    [browser, analyst, mediator] = await Promise.all([
      TestBrowser.start(),
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });
  afterEach(async () => {
    await browser.closeVisits();
    await analyst.ask('DELETE', `/models/${PROCESS}/drafts`);
  });
  afterAll(() => browser.stop());

  it('changes a name, saves the draft by itself and deploys it', async () => {
    // given
    const { version } = await analyst.get<{ version: number }>(`/models/${PROCESS}`);
    const { page, faults } = await browser.visit({ person: analyst });
    const modeller = await new ModellerPage(page).open(PROCESS);
    await modeller.status.getByText(`运行 v${version}`).waitFor();
    const name = `处理重复诉求${version + 1}`;

    // when
    await modeller.rename('decide-merge', name);

    // then
    await modeller.status.getByText('草稿已保存').waitFor();
    const draft = await analyst.get<{ xml: string }>(`/models/${PROCESS}/draft`);
    expect(draft.xml).toContain(name);

    // when
    await modeller.deploy();

    // then
    await page.getByText(`v${version + 1} 已部署`).waitFor();
    const claim = aWageClaim();
    await register(mediator, claim.build());
    const again = await register(mediator, claim.again().build());
    expect((await openTask(mediator, again, 'decide-merge')).name).toBe(name);
    expect(faults).toEqual([]);
  });
});
