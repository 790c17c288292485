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

/** Everything that axe finds wrong with a page as it stands, but for some rules. */
export async function findingsOf(page: Page, except: readonly string[] = []): Promise<AxeFinding[]> {
  // not as a script tag, which the page's security policy refuses
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(SCRIPT);
  const violations = await page.evaluate<AxeResult[]>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], rules: switchedOff(except) })})
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

function switchedOff(rules: readonly string[]): Record<string, { enabled: false }> {
  return Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
}
