import { noticesOf } from './card-notices.js';
import type { CardRow } from './stage-card.entity.js';

const card: CardRow = {
  id: '7',
  elementInstanceKey: '91',
  caseNo: '330681-GZWQ-20260917-00001',
  stageCode: 'M1',
  stageName: '调解',
  stageNameEn: 'Mediation',
  level: 'yellow',
  reminder: false,
  fromStart: false,
  responsible: 'zj.t09.mediate/mediator',
  passedOn: '2026-09-28',
  dueOn: '2026-10-08',
  promisedDueOn: '2026-09-28',
};

const leads = {
  leadGroupOf: (unit: string) => `${unit}/mediation-lead`,
  commandGroup: () => 'zj.gov/commander',
  unitsFor: () => ({}),
};

const readersOf = (row: Partial<CardRow>, usernames: string[] = []) =>
  noticesOf(
    [{ ...card, ...row }],
    usernames.map((username) => ({ elementInstanceKey: '91', username })),
    { leads, today: '2026-09-29' },
  ).map(({ username, group }) => username ?? group);

describe('the readers of a card', () => {
  it('are the responsible group, the head of its unit and the commander', () => {
    expect(readersOf({})).toEqual([
      'zj.t09.mediate/mediator',
      'zj.t09.mediate/mediation-lead',
      'zj.gov/commander',
    ]);
  });

  it('are the person who holds the task instead of the group', () => {
    expect(readersOf({}, ['mediator'])).toEqual([
      'mediator',
      'zj.t09.mediate/mediation-lead',
      'zj.gov/commander',
    ]);
  });

  it('do not include the commander for a warning or a reminder', () => {
    expect(readersOf({ level: 'warning' })).not.toContain('zj.gov/commander');
    expect(readersOf({ reminder: true })).not.toContain('zj.gov/commander');
  });

  it('are not told that a stage of a single day has begun', () => {
    expect(readersOf({ level: 'warning', fromStart: true })).toEqual([]);
    expect(readersOf({ level: 'yellow', fromStart: true })).toHaveLength(3);
  });

  it('are told once when the head answers for the stage himself', () => {
    expect(readersOf({ responsible: 'zj.t09.mediate/mediation-lead' })).toEqual([
      'zj.t09.mediate/mediation-lead',
      'zj.gov/commander',
    ]);
  });

  it('hear of a stage without a responsible unit through the commander', () => {
    expect(readersOf({ responsible: null })).toEqual(['zj.gov/commander']);
  });

  it('are told how many days have passed', () => {
    expect(noticesOf([card], [], { leads, today: '2026-09-30' })[0]).toMatchObject({
      cardId: '7',
      template: 'card-yellow',
      data: {
        stageName: '调解',
        stageNameEn: 'Mediation',
        overdueDays: 2,
        promisedDueOn: '2026-09-28',
        dueOn: '2026-10-08',
      },
    });
  });
});
