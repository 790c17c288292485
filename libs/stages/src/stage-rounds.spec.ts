import { Rounds } from './stage-rounds.js';

const SIGNING = { caseNo: 'case', processId: 'any', stageCode: 'A' };

describe('Rounds', () => {
  it('counts a stage that is entered again, and bodies that are at work at once as one round', () => {
    const rounds = new Rounds([]);

    expect([rounds.enter(SIGNING), rounds.enter(SIGNING)]).toEqual([1, 1]);
    rounds.leave(SIGNING);
    expect(rounds.enter(SIGNING)).toBe(1);
    [1, 2].forEach(() => rounds.leave(SIGNING));
    expect(rounds.enter(SIGNING)).toBe(2);
  });

  it('goes on from what is known, and tells equal codes of two processes apart', () => {
    const rounds = new Rounds([{ ...SIGNING, rounds: 2, open: 1 }]);

    expect(rounds.enter(SIGNING)).toBe(2);
    expect(rounds.enter({ ...SIGNING, processId: 'other' })).toBe(1);
  });
});
