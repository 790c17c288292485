import { shanghaiJsonReplacer, toShanghaiIso } from './shanghai-time.js';

describe('Shanghai time', () => {
  it('writes the offset and moves the day over midnight', () => {
    expect(toShanghaiIso(new Date('2026-11-22T16:30:00.250Z'))).toBe('2026-11-23T00:30:00.250+08:00');
  });

  it('names the same moment', () => {
    const moment = new Date('2026-02-28T23:59:59.999Z');

    expect(new Date(toShanghaiIso(moment))).toEqual(moment);
  });

  it('reaches dates at any depth of a document', () => {
    const at = new Date('2026-01-01T00:00:00Z');

    expect(
      JSON.stringify({ at, items: [{ at, text: '2026-01-01' }], none: null }, shanghaiJsonReplacer),
    ).toBe(
      '{"at":"2026-01-01T08:00:00.000+08:00",' +
        '"items":[{"at":"2026-01-01T08:00:00.000+08:00","text":"2026-01-01"}],"none":null}',
    );
  });
});
