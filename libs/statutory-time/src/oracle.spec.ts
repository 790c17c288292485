import fc from 'fast-check';
import { anyDayCase, anyHourCase, anyLongHourCase } from './fixtures/case.arbitraries.js';
import { walkDeadline } from './fixtures/day-walk.js';
import { computeDeadline } from './index.js';

describe('the computation against a walk from day to day', () => {
  it('gives the same answers in days, months and years', () => {
    fc.assert(
      fc.property(anyDayCase, (question) => {
        expect(computeDeadline(question)).toEqual(walkDeadline(question));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answers in hours', () => {
    fc.assert(
      fc.property(anyHourCase, (question) => {
        expect(computeDeadline(question)).toEqual(walkDeadline(question));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['hour', 'working_hour'] as const)('gives the same answers over days in units of %s', (unit) => {
    fc.assert(
      fc.property(anyLongHourCase(unit), (question) => {
        expect(computeDeadline(question)).toEqual(walkDeadline(question));
      }),
      { numRuns: 100 },
    );
  });
});
