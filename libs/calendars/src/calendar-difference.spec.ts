import { differenceOf } from './calendar-difference.js';

describe('the difference of two years', () => {
  it('names what was added, removed and changed, and not what stayed', () => {
    // given
    const before = [off('2027-01-01', '元旦'), off('2027-02-05', '春节'), off('2027-02-06', '春节')];
    const after = [
      off('2027-01-01', '元旦'),
      { ...off('2027-02-06', '春节'), kind: 'work' as const },
      off('2027-05-01', '劳动节'),
    ];

    // when
    const difference = differenceOf(before, after);

    // then
    expect(difference).toEqual({
      added: [off('2027-05-01', '劳动节')],
      removed: [off('2027-02-05', '春节')],
      changed: [{ before: off('2027-02-06', '春节'), after: { ...off('2027-02-06', '春节'), kind: 'work' } }],
    });
  });

  it('is empty between a year and itself', () => {
    const year = [off('2027-01-01', '元旦')];
    expect(differenceOf(year, year)).toEqual({ added: [], removed: [], changed: [] });
  });
});

function off(day: string, name: string) {
  return { day, kind: 'off' as const, name };
}
