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

export interface VisitOptions {
  /** Whose session the browser has; nobody's without it. */
  person?: Person;
  viewport?: { width: number; height: number };
}

/** What went wrong in a page without being shown to the person. */
export interface Visit {
  page: Page;
  /** Exceptions and console errors. */
  faults: string[];
  /** Addresses that were fetched, in their order. */
  fetched: string[];
}

/** One Chromium for the tests of a file; each visit is a window of its own without memory of others. */
export class TestBrowser {
  private readonly contexts: BrowserContext[] = [];

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    const executablePath = [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path && existsSync(path));
    if (executablePath === undefined)
      throw new Error('Chromium was not found: install it or set CHROMIUM_PATH.');
    const args = ['--no-sandbox', `--disable-features=${[...WITHOUT, ...WITHOUT_SUGGESTIONS].join()}`];
    return new TestBrowser(await chromium.launch({ executablePath, args }));
  }

  async visit({ person, viewport = DESKTOP }: VisitOptions = {}): Promise<Visit> {
    const { apiUrl } = sharedSystem();
    const context = await this.browser.newContext({
      baseURL: apiUrl,
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    if (person !== undefined) await context.addCookies([cookieOf(person, apiUrl)]);
    const page = await context.newPage();
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
    await Promise.all(this.contexts.splice(0).map(closeContext));
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}

/** Answers that a test was about to alter come for nobody any more, and are no faults of the next test. */
async function closeContext(context: BrowserContext): Promise<void> {
  const ignored = { behavior: 'ignoreErrors' } as const;
  await Promise.all([context, ...context.pages()].map((routed) => routed.unrouteAll(ignored)));
  await context.close();
}

function cookieOf({ cookie }: Person, url: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}
