import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import type { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 30_000;

/** Without windows for the suggestions of an address bar that nobody sees; half of the processor time of a visit went there. */
const WITHOUT_SUGGESTIONS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright itself switches off, for Chromium knows only the last of two such lists. */
const WITHOUT = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding'],
  ...['PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Viewport = typeof DESKTOP;

export interface VisitOptions {
  /** Whose session the browser has; nobody's without it. */
  person?: Person;
  viewport?: Viewport;
}

/** What a browser keeps for a person, and how large the windows are. */
interface Profile {
  context: BrowserContext;
  viewport: Viewport;
}

/** What went wrong in a page without being shown to the person. */
export interface Visit {
  page: Page;
  /** Exceptions and console errors. */
  faults: string[];
  /** Addresses that were fetched, in their order. */
  fetched: string[];
}

/**
 * One Chromium for the tests of a file; each visit is a window of its own without memory of others, but for the program of
 * the pages: reading it anew is most of the work of a visit.
 */
export class TestBrowser {
  private readonly open: Profile[] = [];
  private readonly spare: Profile[] = [];

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    const executablePath = [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path && existsSync(path));
    if (executablePath === undefined)
      throw new Error('Chromium was not found: install it or set CHROMIUM_PATH.');
    const args = ['--no-sandbox', `--disable-features=${[...WITHOUT, ...WITHOUT_SUGGESTIONS].join()}`];
    return new TestBrowser(await chromium.launch({ executablePath, args }));
  }

  async visit({ person, viewport = DESKTOP }: VisitOptions = {}): Promise<Visit> {
    const { context } = await this.profileFor(viewport);
    const page = await context.newPage();
    await forgetEverything(page);
    const { apiUrl } = sharedSystem();
    if (person !== undefined) await context.addCookies([cookieOf(person, apiUrl)]);
    const visit: Visit = { page, faults: [], fetched: [] };
    page.on('pageerror', (error) => visit.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') visit.faults.push(message.text());
    });
    page.on('request', (request) => visit.fetched.push(new URL(request.url()).pathname));
    return visit;
  }

  /** Closes the windows of the test that ended. */
  async closeVisits(): Promise<void> {
    const ended = this.open.splice(0);
    await Promise.all(ended.map(({ context }) => closeWindows(context)));
    this.spare.push(...ended);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  private async profileFor(viewport: Viewport): Promise<Profile> {
    const index = this.spare.findIndex((profile) => profile.viewport.width === viewport.width);
    const [profile = await this.newProfile(viewport)] = index < 0 ? [] : this.spare.splice(index, 1);
    this.open.push(profile);
    return profile;
  }

  private async newProfile(viewport: Viewport): Promise<Profile> {
    const context = await this.browser.newContext({
      baseURL: sharedSystem().apiUrl,
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return { context, viewport };
  }
}

/** Answers that a test was about to alter come for nobody any more, and are no faults of the next test. */
async function closeWindows(context: BrowserContext): Promise<void> {
  const ignored = { behavior: 'ignoreErrors' } as const;
  await Promise.all([context, ...context.pages()].map((routed) => routed.unrouteAll(ignored)));
  await Promise.all(context.pages().map((page) => page.close()));
}

/** What the visit before left behind, but for the program. */
async function forgetEverything(page: Page): Promise<void> {
  const context = page.context();
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(sharedSystem().apiUrl).origin;
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.detach();
}

function cookieOf({ cookie }: Person, url: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}
