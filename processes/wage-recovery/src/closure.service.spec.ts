import { openItems } from './closure.service.js';

const run = (stageCode: string, stageName: string, state: 'open' | 'closed') => ({
  stageCode,
  stageName,
  state,
});

describe('openItems', () => {
  it('is empty when all is paid and every stage but the closing one has ended', () => {
    const runs = [run('M1', '调解', 'closed'), run('W3', '销号', 'open')];
    expect(openItems(runs, 0)).toEqual([]);
  });

  it('names open stages and the money that is missing', () => {
    expect(openItems([run('W2', '履行监督', 'open')], 86_000)).toEqual([
      '环节“履行监督”尚未结束',
      '还有 ¥860.00 没有追回',
    ]);
  });

  it('asks for no money where nothing is known to be owed', () => {
    expect(openItems([], 0)).toEqual([]);
  });
});
