import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const linesOfMessage = 25;

/** Adds up what passed and failed over all steps. */
export class Tally {
  passed = 0;
  failed = 0;
  #rows = [];
  #failures = [];

  /** A step that is one check as a whole. */
  addCheck(name, passed) {
    this.#add(name, passed ? 1 : 0, passed ? 0 : 1);
  }

  /** A step whose report counts its tests; a step that failed without a failed test counts as one failure. */
  addTests(name, reportFile, stepPassed) {
    const report = readReport(reportFile);
    const { passed, failed } = countTests(report);
    this.#failures.push(...failuresIn(report).map((lines) => `[${name}] ${lines}`));
    this.#add(name, passed, Math.max(failed, stepPassed ? 0 : 1));
  }

  /** Tells once more what failed (a log of a parallel run is long), writes a row for each step and ends with the line that is looked for. */
  report() {
    for (const failure of this.#failures) console.log(failure);
    for (const row of this.#rows) console.log(row);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }

  #add(name, passed, failed) {
    this.passed += passed;
    this.failed += failed;
    this.#rows.push(`${failed > 0 ? '✖' : '✓'} ${name}: ${passed} passed, ${failed} failed`);
  }
}

/** The numbers in a report of Jest or Vitest. */
export function countTests(report) {
  return { passed: report.numPassedTests ?? 0, failed: failuresIn(report).length };
}

/** What failed, with file, test and the first lines of each message; a file that could not even be loaded is one failure. */
export function failuresIn(report) {
  return (report.testResults ?? []).flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${name}\n${firstLines(message)}`] : [];
    return failed.map((test) => `${name}: ${test.fullName}\n${firstLines(test.failureMessages?.join('\n'))}`);
  });
}

function firstLines(message = '') {
  return stripVTControlCharacters(message).split('\n').slice(0, linesOfMessage).join('\n');
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
