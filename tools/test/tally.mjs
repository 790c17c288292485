import { readFileSync } from 'node:fs';

/** Adds up what passed and failed over all steps. */
export class Tally {
  passed = 0;
  failed = 0;
  #rows = [];

  /** A step that is one check as a whole. */
  addCheck(name, passed) {
    this.#add(name, passed ? 1 : 0, passed ? 0 : 1);
  }

  /** A step whose report counts its tests; a step that failed without a failed test counts as one failure. */
  addTests(name, reportFile, stepPassed) {
    const { passed, failed } = countTests(readReport(reportFile));
    this.#add(name, passed, Math.max(failed, stepPassed ? 0 : 1));
  }

  /** Writes a row for each step and ends with the line that is looked for. */
  report() {
    for (const row of this.#rows) console.log(row);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }

  #add(name, passed, failed) {
    this.passed += passed;
    this.failed += failed;
    this.#rows.push(`${failed > 0 ? '✖' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
  }
}

/** The numbers in a report of Jest or Vitest; a file that could not even be loaded is one failure. */
export function countTests(report) {
  const passed = report.numPassedTests ?? 0;
  const brokenFiles = (report.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults?.some((test) => test.status === 'failed'),
  );
  return { passed, failed: (report.numFailedTests ?? 0) + brokenFiles.length };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
