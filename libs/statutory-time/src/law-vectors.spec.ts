import { COUNTING_RULES, type LawVector, OTHER_PROCESSES, WAGE_RECOVERY } from './fixtures/law-vectors.js';
import { computeDeadline } from './index.js';

describe.each<[string, readonly LawVector[]]>([
  ['the check values of the counting rules', COUNTING_RULES],
  ['the scenarios of wage recovery', WAGE_RECOVERY],
  ['the scenarios of the other processes', OTHER_PROCESSES],
])('%s', (_, vectors) => {
  it.each(vectors)('$name', ({ question, answer }) => {
    expect(computeDeadline(question)).toMatchObject(answer);
  });
});
