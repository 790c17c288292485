import { eventually } from '../support/eventually.js';
import { deployFieldMatter, FIELD_MATTER } from '../support/field-matter.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { DESKTOP, PHONE, TestBrowser, type Visit } from './browser.js';
import { keptBy } from './pages/kept.js';
import { ModelForm } from './pages/model-form.page.js';

const SCREENS = [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const;

describe('the fields that form-js lacks', () => {
  const system = sharedSystem();
  let browser: TestBrowser;
  let mediator: Person;

  beforeAll(async () => {
    [browser, mediator] = await Promise.all([TestBrowser.start(), Person.loggedIn(system, 'mediator')]);
    await deployFieldMatter(system, mediator);
  });
  afterEach(() => browser.closeVisits());
  afterAll(() => browser.stop());

  it.each(SCREENS)('name a unit and a person by keyboard and by a press on %s', async (_, viewport) => {
    // given
    const { page, form, faults } = await newCase(viewport);

    // when
    await form.input('承办单位').focus();
    await page.keyboard.type('法院');
    await page.getByRole('option', { name: '市人民法院', exact: true }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    // then
    expect(await form.shownIn('承办单位')).toBe('市人民法院');
    expect(await keptBy(page)).toMatchObject({ handledBy: 'zj.court' });

    // when
    await form.input('承办人').click();
    await page.getByRole('option', { name: /^示例-张三/ }).click();

    // then
    expect(await form.shownIn('承办人')).toBe('示例-张三');
    expect(await keptBy(page)).toMatchObject({ officer: 'mediator' });

    // when
    await form.input('承办人').fill('赵六');

    // then
    await page.getByText('没有匹配的选项').waitFor();

    // when
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');

    // then
    expect(await form.refusalOf('承办人')).toContain('没有这个人');
    expect(await form.shownIn('承办人')).toBe('赵六');
    await page.reload();
    await form.shown();
    await page.getByText('“承办人”：没有这个人').first().waitFor();
    await eventually('the name', async () =>
      (await form.shownIn('承办单位')) === '市人民法院' ? true : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('say that a list is on its way, and that it did not come', async () => {
    // given
    const { page, form } = await newCase(DESKTOP);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/units?level=town', async (route) => {
      await answered;
      await route.abort();
    });

    // when
    await form.input('属地').click();

    // then
    await page.getByText('正在查找…').waitFor();

    // when
    answer();

    // then
    await page.getByText('没有查到结果').waitFor();

    // when
    await page.unroute('**/api/units?level=town');
    await page.getByRole('button', { name: '重试' }).click();

    // then
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option', { name: '市人民法院' }).count()).toBe(0);
    await page.getByText('还有更多').waitFor();
  });

  it('are refused by the server where nothing has such a code', async () => {
    // when
    const { status, body } = await mediator.ask<{ errors: { path: string; code: string }[] }>(
      'POST',
      '/cases',
      {
        processId: FIELD_MATTER,
        variables: { handledBy: 'zj.none', ofTown: 'zj.court', officer: 'judge' },
      },
    );

    // then
    expect([status, body.errors.map(({ path, code }) => `${path} ${code}`)]).toEqual([
      400,
      ['variables.handledBy UNKNOWN_UNIT', 'variables.ofTown UNKNOWN_UNIT', 'variables.officer UNKNOWN_USER'],
    ]);
  });

  async function newCase(viewport: typeof DESKTOP): Promise<Visit & { form: ModelForm }> {
    const visit = await browser.visit({ person: mediator, viewport });
    await visit.page.goto(`/cases/new?processId=${FIELD_MATTER}`);
    const form = new ModelForm(visit.page);
    await form.shown();
    return { ...visit, form };
  }
});
