import { continueLog, longestRun } from './log-tail.js';

const FAR = '9000000000000000000';
const FURTHER = '9000000000000000009';
const LOG = ['20', '19', '18', '17'];

const placed = (...positions: string[]) => positions.map((position) => ({ position }));
const doubted = (...pairs: [position: string, arrivedAfter: string][]) =>
  pairs.map(([position, arrivedAfter]) => ({ position, arrivedAfter }));

function goesOn(newest: string[], came: string[], before: [string, string][] = []) {
  const { withdrawn, kept } = continueLog(newest, doubted(...before), placed(...came));
  return [newest.slice(0, withdrawn).join(' '), kept.map(({ position }) => position).join(' ')];
}

describe('how a log goes on', () => {
  it.each([
    ['with what stands behind it', LOG, ['3', '21', '22'], ['', '21 22']],
    ['not with a single one from before', LOG, ['3'], ['', '']],
    ['from before one that no log reaches', [FAR, '20', '19', '18'], ['21'], [FAR, '21']],
    [
      'from before some that no log reaches',
      [FAR, '8000000000000000000', '20', '19'],
      ['21'],
      [`${FAR} 8000000000000000000`, '21'],
    ],
    ['not from before the newest for one record', LOG, ['20'], ['', '']],
    ['from before the newest for two records', ['50', '20', '19', '18'], ['21', '22'], ['50', '21 22']],
    ['from before its only record', ['50', '-1'], ['1', '2'], ['50', '1 2']],
    ['not from before its only record for one', ['50', '-1'], ['1'], ['', '']],
    ['and beyond', ['8', '5', '4', '3'], ['6', FAR], ['', FAR]],
    [
      'and beyond, from before one that no log reaches',
      [FAR, '5', '4', '3'],
      ['6', FURTHER],
      [FAR, `6 ${FURTHER}`],
    ],
  ])('%s', (_, newest, came, expected) => expect(goesOn(newest, came)).toEqual(expected));

  it('counts what was refused for its place before', () => {
    const newest = ['52', '51', '50', '20'];
    const before: [string, string][] = [
      ['21', '52'],
      ['22', '52'],
      ['23', '52'],
    ];
    expect(goesOn(newest, ['24'], before)).toEqual(['52 51 50', '21 22 23 24']);
    expect(goesOn(newest, ['24'], before.slice(1))).toEqual(['', '']);
  });

  it('does not count what came before the record from which it goes on', () => {
    expect(goesOn(LOG, ['19'], [['19', '15']])).toEqual(['', '']);
  });
});

describe('a row of records that contradict a log', () => {
  it.each([
    ['nothing', [], 0],
    ['one after the other', ['1', '2', '4'], 3],
    ['with one between that the log knows', ['1', undefined, '2', '3'], 2],
    ['that do not grow', ['3', '2', '1'], 1],
  ])('counts %s', (_, places, length) => expect(longestRun(places)).toBe(length));
});
