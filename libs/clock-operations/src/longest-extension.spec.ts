import { boundedFeel } from '@app/feel';
import { longestExtension } from './longest-extension.js';

const BY_TRACK = '=if track = "ordinary" then "6 month" else "1 month"';

describe('the longest extension', () => {
  const of = (extensionLimit: string | null, facts: Record<string, unknown> = {}) =>
    longestExtension({ extensionLimit }, facts, boundedFeel);

  it('is what the model names, or nothing', () => {
    expect(of('15 calendar_day')).toEqual({ limit: '15 calendar_day', isUnknown: false });
    expect(of(null)).toEqual({ limit: null, isUnknown: false });
  });

  it('follows the procedure', () => {
    expect(of(BY_TRACK, { track: 'ordinary' }).limit).toBe('6 month');
    expect(of(BY_TRACK, { track: 'summary' }).limit).toBe('1 month');
  });

  it.each(['=longest', '=1 +', '="some days"'])('is unknown where %s gives no period', (limit) => {
    expect(of(limit)).toEqual({ limit: null, isUnknown: true });
  });
});
