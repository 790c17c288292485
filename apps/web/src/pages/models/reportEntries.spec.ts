import { describe, expect, it } from 'vitest';
import { reportEntries } from './reportEntries.js';

describe('what a model says of events that people report, in the panel', () => {
  it('has words of both languages for every field', () => {
    expect(reportEntries('en').map(({ property }) => property)).toEqual(
      reportEntries('zh-CN').map(({ property }) => property),
    );
    expect(JSON.stringify(reportEntries('en'))).not.toMatch(/\p{Script=Han}/u);
  });
});
