import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_CALENDAR, CALENDAR_2026, answerJsonLine, computeDeadline } from './index.js';

/** Cases and answers take turns; "@2026" stands for the calendar of all examples. */
const lines = readFileSync(join(import.meta.dirname, 'fixtures/examples.jsonl'), 'utf8')
  .trim()
  .split('\n');
const calendar = { years: { '2026': CALENDAR_2026, '2027': { published: false, off: [], work: [] } } };
const expanded = lines.map((line) => line.replace('"@2026"', JSON.stringify(calendar)));
const pairs = expanded.flatMap((line, index) => {
  const answer = expanded[index + 1];
  return index % 2 === 0 && answer !== undefined
    ? [[JSON.parse(line), JSON.parse(answer), line, answer]]
    : [];
});

describe('the worked examples of the format', () => {
  it('are twelve', () => expect(pairs).toHaveLength(12));

  it.each(pairs)('example $#', (question, answer) => {
    expect(computeDeadline(question)).toEqual(answer);
  });

  it('are answered in the same words by the line form', () => {
    for (const [, , line, answer] of pairs) expect(answerJsonLine(line)).toBe(answer);
  });

  it('use the built-in calendar of 2026', () => {
    expect(BUILT_IN_CALENDAR.years['2026']).toBe(CALENDAR_2026);
  });
});
