import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { TestBrowser } from './browser.js';

/** A browser and logged in people for the tests of a file, from before the first one on. */
export interface TestDesk<Name extends string> {
  readonly browser: TestBrowser;
  readonly people: Readonly<Record<Name, Person>>;
}

/** Opens a browser and logs people in before the tests of a file; the windows of a test are closed with it. */
export function testDesk<Name extends string>(...names: readonly Name[]): TestDesk<Name> {
  const desk = {} as { browser: TestBrowser; people: Record<Name, Person> };
  beforeAll(async () => {
    const [browser, ...people] = await Promise.all([
      TestBrowser.start(),
      ...names.map((name) => Person.loggedIn(sharedSystem(), name)),
    ]);
    desk.browser = browser;
    desk.people = Object.fromEntries(names.map((name, index) => [name, people[index]])) as typeof desk.people;
  });
  afterEach(() => desk.browser?.closeVisits());
  afterAll(() => desk.browser?.stop());
  return desk;
}
