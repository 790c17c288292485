import { InvalidInputError } from '@app/kernel';
import { repairActOf } from './repair-act.js';

const read = (valueJson: string) => repairActOf({ kind: 'set-variable', name: 'x', valueJson, retry: true });

describe('a value that a repair sets', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['100000000000000000000', 1e20],
    ['123456789012345', 123456789012345],
    ['"12345678901234567890"', '12345678901234567890'],
    [
      '{"no 12345678901234567890 \\"": [1.25, null, true]}',
      { 'no 12345678901234567890 "': [1.25, null, true] },
    ],
  ])('is the one that was written: %s', (json, value) => {
    expect(read(json)).toMatchObject({ value });
  });

  it.each(['12345678901234567890', '[0.12345678901234567]', '{"a":-9007199254740993}', '1e400', '1e-400'])(
    'is refused where another one would be stored: %s',
    (json) => {
      expect(() => read(json)).toThrow(InvalidInputError);
      expect(faultsOf(() => read(json))).toMatchObject([{ path: 'valueJson', code: 'TOO_LARGE' }]);
    },
  );

  it('is refused where it is no JSON', () => {
    for (const json of ['', 'abc', '01', '{a:1}'])
      expect(faultsOf(() => read(json))).toMatchObject([{ path: 'valueJson', code: 'JSON' }]);
  });
});

describe('what belongs to another kind of repair', () => {
  it.each<[Parameters<typeof repairActOf>[0], string[]]>([
    [{ kind: 'retry', from: 'a' }, ['from']],
    [{ kind: 'retry', retry: false }, ['retry']],
    [{ kind: 'migrate', version: 2, to: 'b', assignee: null }, ['assignee', 'to']],
    [{ kind: 'move-token', from: 'a', to: 'b', version: 1 }, ['version']],
  ])('is refused instead of left out: %j', (sent, paths) => {
    expect(faultsOf(() => repairActOf(sent))).toMatchObject(paths.map((path) => ({ path, code: 'UNKNOWN' })));
  });

  it('is none of what a repair needs', () => {
    expect(repairActOf({ kind: 'retry' })).toEqual({ kind: 'retry' });
    expect(repairActOf({ kind: 'move-token', from: 'a', to: 'b' })).toMatchObject({ from: 'a', to: 'b' });
  });
});

// helpers

function faultsOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error instanceof InvalidInputError ? error.faults : error;
  }
}
