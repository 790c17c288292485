import { casePaidInMediation } from '../support/opened-case.js';
import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { stuckCase } from '../support/stuck-case.js';
import { aWageClaim } from '../support/wage-claim.builder.js';
import { TestBrowser } from './browser.js';

/** Names of models and stages as they are drawn, which an English page does not speak of. */
const DRAWN = /工资维权一件事|期限调整|统一受理赋码|调解受理|申请审查确认|仲裁审理|履行监督|销号|归档/;

describe('an English page', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let people: Record<'mediator' | 'commander' | 'admin' | 'analyst', Person>;
  let caseNo: string;
  let taskKey: string;

  beforeAll(async () => {
    const loggedIn = (name: string) => Person.loggedIn(system, name);
    browser = await TestBrowser.start();
    people = {
      mediator: await loggedIn('mediator'),
      commander: await loggedIn('commander'),
      admin: await loggedIn('admin'),
      analyst: await loggedIn('analyst'),
    };
    await casePaidInMediation(people.mediator);
    caseNo = await register(people.mediator, aWageClaim().build());
    ({ taskKey } = await openTask(people.mediator, caseNo, 'register-claim'));
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  const pages: [place: string, person: keyof typeof people, address: () => string, name: string][] = [
    ['the head of a case', 'mediator', () => `/cases/${caseNo}`, 'Intake'],
    ['the stages of a case', 'mediator', () => `/cases/${caseNo}?tab=stages`, 'Intake'],
    ['the timeline', 'mediator', () => `/cases/${caseNo}?tab=timeline`, 'Entered “Intake”'],
    ['the list of cases', 'mediator', () => `/cases?q=${caseNo}`, 'Intake'],
    ['the list of tasks', 'mediator', () => `/tasks?view=group&q=${caseNo}`, 'Check the registration'],
    ['the figures', 'commander', () => '/monitoring?period=all&process=wage-recovery', 'Mediation'],
    ['the own account', 'mediator', () => '/me', 'Head of mediation'],
    ['a task', 'mediator', () => `/tasks/${taskKey}`, 'Check what is claimed, and decide'],
    [
      'the limits of the figures',
      'commander',
      () => '/monitoring?period=all&process=wage-recovery',
      '15 days',
    ],
    ['the promises', 'admin', () => '/admin/promises', 'Wage recovery'],
    ['the models', 'analyst', () => '/models', 'Change of a limit'],
  ];

  it.each(pages)(
    'calls models and stages by their English names in %s',
    async (_place, person, address, name) => {
      // given
      const { page } = await browser.visit({ person: people[person] });
      await page.addInitScript(`localStorage.setItem('yijianshi.language', 'en')`);

      // when
      await page.goto(address());
      await page.getByText(name).filter({ visible: true }).first().waitFor();

      // then
      expect(await page.locator('main').innerText()).not.toMatch(DRAWN);
    },
  );

  it('words the messages under the open bell anew when the language is switched', async () => {
    // given
    const title = (await people.admin.get<{ title: string }>(`/cases/${await stuckCase(people)}`)).title;
    const { page, faults } = await browser.visit({ person: people.admin });
    const panel = page.locator('.notices-panel');
    await page.goto('/cases');

    // when
    await page.getByRole('button', { name: /^通知，\d+ 条未读$/ }).click();
    await panel.getByText(`“决定是否受理调解”在“${title}”中停住，请到案件页修复。`).first().waitFor();
    await page.getByRole('button', { name: 'English' }).press('Enter');

    // then
    await panel.getByText(`“Decide whether to mediate” stands still in “${title}”;`).first().waitFor();
    await page.getByRole('button', { name: /^Notices, \d+ unread$/ }).waitFor();
    expect(await panel.innerText()).not.toMatch(/停住|请到案件页/);
    expect(faults).toEqual([]);
  });

  it.each([
    ['of a new case', () => '/cases/new?processId=wage-recovery', 'Received on'],
    ['of a task', () => `/tasks/${taskKey}?view=group`, 'Result of the registration'],
  ] as [string, () => string, string][])('has the form %s in English', async (_place, address, label) => {
    // given
    const { page, faults } = await browser.visit({ person: people.mediator });
    await page.addInitScript(`localStorage.setItem('yijianshi.language', 'en')`);

    // when
    await page.goto(address());
    await page.locator('.form-view').getByText(label).first().waitFor();

    // then
    expect(await page.locator('.form-view').innerText()).not.toMatch(/(?!、)\p{Script=Han}/u);
    expect(faults).toEqual([]);
  });
});
