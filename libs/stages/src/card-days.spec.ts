import { NO_CARDS, issuedDays } from './card-days.js';

const days = { warningOn: '2026-09-24', yellowOn: '2026-09-29', redOn: '2026-10-09' };

describe('the cards of a stage', () => {
  it.each([null, '', 'yellow,red', 'remind'])('are all of them with cards=%s', (cards) => {
    expect(issuedDays({ timeOf: 'department', cards }, days)).toEqual(days);
  });

  it('are those that the model names', () => {
    expect(issuedDays({ timeOf: 'department', cards: 'yellow' }, days)).toEqual({ ...days, redOn: null });
    expect(issuedDays({ timeOf: 'department', cards: ' red ' }, days)).toEqual({ ...days, yellowOn: null });
    expect(issuedDays({ timeOf: 'department', cards: 'none' }, days)).toEqual(NO_CARDS);
  });

  it('are none in the time of a party', () => {
    expect(issuedDays({ timeOf: 'party', cards: 'yellow,red' }, days)).toEqual(NO_CARDS);
  });
});
