import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What axe found wrong with one element. */
export interface AxeFinding {
  rule: string;
  target: string;
  html: string;
  why: string;
}

interface AxeResult {
  id: string;
  nodes: { target: unknown[]; html: string; failureSummary?: string }[];
}

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules axe asks for. */
export interface Asked {
  /** Rules that are left out. */
  except?: readonly string[];
  /** Only the rules that look at colours. */
  coloursOnly?: boolean;
}

/** Everything that axe finds wrong with a page as it stands. */
export async function findingsOf(page: Page, asked: Asked = {}): Promise<AxeFinding[]> {
  // not as a script tag, which the page's security policy refuses
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(SCRIPT);
  const violations = await page.evaluate<AxeResult[]>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...rulesOf(asked) })})
       .then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => ({
      rule: id,
      target: target.join(' '),
      html: html.slice(0, 200),
      why: (failureSummary ?? '').replace(/\s+/g, ' '),
    })),
  );
}

/**
 * What axe finds in the light and in the dark, each finding with its look. The dark changes nothing but the colours, so that the
 * rules about them alone are asked again.
 */
export async function findingsInBothLooks(
  page: Page,
  { except, settle }: { except?: readonly string[]; settle?: () => Promise<void> } = {},
): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await settle?.();
    const found = await findingsOf(page, { except, coloursOnly: colorScheme === 'dark' });
    findings.push(...found.map((finding) => `${colorScheme} ${textOf(finding)}`));
  }
  return findings;
}

// helpers

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

function rulesOf({ except = [], coloursOnly = false }: Asked): object {
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  return { rules, ...(coloursOnly && { runOnly: { type: 'rule', values: COLOUR_RULES } }) };
}

function textOf({ rule, target, html, why }: AxeFinding): string {
  return `${rule} at ${target}: ${why} ${html}`;
}
