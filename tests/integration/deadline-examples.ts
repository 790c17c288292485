import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALENDAR_2026, type DeadlineAnswer, type DeadlineCase } from '@app/statutory-time';

/* eslint-disable no-restricted-imports -- the library keeps its fixtures to itself; only tests read them */
export { LAW_VECTORS } from '../../libs/statutory-time/src/fixtures/law-vectors.js';

const FILE = join(import.meta.dirname, '../../libs/statutory-time/src/fixtures/examples.jsonl');
const calendar = { years: { '2026': CALENDAR_2026, '2027': { published: false, off: [], work: [] } } };

/** The worked examples of the format: cases and answers take turns, "@2026" is the calendar of all of them. */
const lines = readFileSync(FILE, 'utf8').trim().replaceAll('"@2026"', JSON.stringify(calendar)).split('\n');

export const EXAMPLE_LINES = {
  cases: lines.filter((_, index) => index % 2 === 0),
  answers: lines.filter((_, index) => index % 2 === 1),
};

export const EXAMPLES = {
  cases: EXAMPLE_LINES.cases.map((line) => JSON.parse(line) as DeadlineCase),
  answers: EXAMPLE_LINES.answers.map((line) => JSON.parse(line) as DeadlineAnswer),
};
