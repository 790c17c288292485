import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import { computeDeadline } from './index.js';

describe('the check values of the counting rules', () => {
  it.each([
    ['5 working_day', '2026-09-29', '2026-10-12'],
    ['5 working_day', '2026-02-12', '2026-02-26'],
    ['15 calendar_day', '2026-09-17', '2026-10-08'],
    ['15 calendar_day', '2026-02-13', '2026-02-28'],
    ['45 calendar_day', '2026-08-11', '2026-09-28'],
    ['6 month', '2026-04-01', '2026-10-08'],
    ['3 month', '2026-11-30', '2027-03-01'],
  ])('%s from %s end on %s', (limit, start, due) => {
    expect(computeDeadline(aCase(limit, start)).due).toBe(due);
  });

  it.each([
    ['1 year', '2024-02-29', '2025-02-28'],
    ['1 year', '2023-02-28', '2024-02-28'],
    ['12 month', '2024-02-29', '2025-02-28'],
  ])('%s from %s end on %s', (limit, start, due) => {
    expect(computeDeadline(aCase(limit, start, { calendar: { years: {} } })).due).toBe(due);
  });
});

/** The dates of the acceptance scenarios of the processes, 2026. */
describe('the scenarios of wage recovery', () => {
  it.each([
    ['M0 acceptance', '3 working_day', '2026-03-02', '2026-03-05'],
    ['M0 promise', '1 working_day', '2026-03-02', '2026-03-03'],
    ['M1 mediation', '15 calendar_day', '2026-03-02', '2026-03-17'],
    ['M1 promise', '7 working_day', '2026-03-02', '2026-03-11'],
    ['A1 application window', '15 calendar_day', '2026-09-17', '2026-10-08'],
    ['B1 application window', '30 calendar_day', '2026-09-17', '2026-10-19'],
    ['A3 review', '5 working_day', '2026-09-29', '2026-10-12'],
    ['A3 promise', '1 working_day', '2026-09-29', '2026-09-30'],
    ['W0 verification, red', '1 working_day', '2026-02-09', '2026-02-10'],
    ['M0 before the festival', '3 working_day', '2026-02-09', '2026-02-12'],
    ['order to pay', '7 calendar_day', '2026-02-11', '2026-02-24'],
    ['K1 transfer decision', '3 calendar_day', '2026-02-25', '2026-02-28'],
    ['K2 transfer', '24 hour', '2026-02-26T15:00:00+08:00', '2026-02-27T15:00:00+08:00'],
    ['K3 police review', '3 calendar_day', '2026-02-27', '2026-03-02'],
    ['F0 acceptance', '5 working_day', '2026-08-05', '2026-08-12'],
    ['F1 simplified track', '30 calendar_day', '2026-08-11', '2026-09-10'],
    ['performance of an award', '10 calendar_day', '2026-04-10', '2026-04-20'],
    ["worker's suit window", '15 calendar_day', '2026-04-10', '2026-04-27'],
    ["employer's revocation window", '30 calendar_day', '2026-04-10', '2026-05-11'],
    ['C1 notice', '5 calendar_day', '2026-06-15', '2026-06-22'],
    ['C2 payment order', '15 calendar_day', '2026-06-22', '2026-07-07'],
    ['C3 objection window', '15 calendar_day', '2026-07-08', '2026-07-23'],
    ['E0 filing', '7 calendar_day', '2026-04-20', '2026-04-27'],
    ['E1 enforcement', '6 month', '2026-04-21', '2026-10-21'],
    ['E1 target', '60 calendar_day', '2026-04-21', '2026-06-22'],
  ])('%s: %s from %s until %s', (_stage, limit, start, due) => {
    expect(computeDeadline(aCase(limit, start)).due).toBe(due);
  });

  it('M1: saves 11 days when paid on the spot', () => {
    const answer = computeDeadline(
      aCase('15 calendar_day', '2026-03-02', {
        promise: { amount: 7, unit: 'working_day' },
        completedAt: '2026-03-06',
      }),
    );
    expect(answer).toMatchObject({ due: '2026-03-17', promisedDue: '2026-03-11', savedDays: 11 });
  });

  it('A3: saves 4 working days when confirmed the next day', () => {
    const answer = computeDeadline(aCase('5 working_day', '2026-09-29', { completedAt: '2026-09-30' }));
    expect(answer.savedDays).toBe(4);
  });

  it('F1 to G1: converted, paused and extended, always from the acceptance', () => {
    const due = (...events: NonNullable<Parameters<typeof aCase>[2]>['events'] & object): string | null =>
      computeDeadline(aCase('30 calendar_day', '2026-08-11', { events })).due;
    const converted = switchTo('2026-09-03', '45 calendar_day');
    const stopped = [pause('2026-09-07'), resume('2026-09-17')];
    expect(due(converted)).toBe('2026-09-28');
    expect(due(converted, ...stopped)).toBe('2026-10-08');
    expect(due(converted, ...stopped, extend('2026-09-30', '15 calendar_day'))).toBe('2026-10-20');
  });

  it('D2: 90 working days reach into 2027 and are provisional', () => {
    const question = aCase('60 working_day', '2026-09-22', {
      events: [extend('2026-12-01', '30 working_day')],
    });
    expect(computeDeadline(question)).toMatchObject({ due: '2027-02-03', provisional: true });
  });
});

describe('the scenarios of the other processes', () => {
  it.each([
    ['T4 call', '3 working_day', '2026-10-08', '2026-10-12'],
    ['T8 visit', '3 working_day', '2026-10-12', '2026-10-15'],
    ['T5 dispute', '1 working_day', '2026-06-18', '2026-06-22'],
    ['T5 ruling', '2 working_day', '2026-06-22', '2026-06-24'],
    ['T4 complex', '5 working_day', '2026-04-28', '2026-05-08'],
    ['U2 opinion', '10 working_day', '2026-03-17', '2026-03-31'],
    ['U2 after Qingming', '10 working_day', '2026-04-01', '2026-04-16'],
    ['review window on a make-up Saturday', '60 calendar_day', '2026-03-10', '2026-05-09'],
    ['suit window', '6 month', '2026-03-10', '2026-09-10'],
    ['V5 ending on a Sunday', '90 calendar_day', '2026-01-26', '2026-04-27'],
    ['V5', '90 calendar_day', '2026-02-13', '2026-05-14'],
    ['hearing window', '5 working_day', '2026-04-29', '2026-05-09'],
    ['fine', '15 calendar_day', '2026-04-17', '2026-05-06'],
    ['goods kept', '7 working_day', '2026-09-21', '2026-10-08'],
    ['O3 decision', '90 calendar_day', '2026-05-20', '2026-08-18'],
    ['level 1', '24 hour', '2026-06-18T15:20:00+08:00', '2026-06-19T15:20:00+08:00'],
    ['level 2', '3 working_day', '2026-06-19', '2026-06-24'],
    ['level 4', '15 working_day', '2026-09-21', '2026-10-19'],
    ['GL licence', '20 working_day', '2026-04-27', '2026-05-27'],
    ['GL promise', '5 working_day', '2026-04-27', '2026-05-07'],
    ['delivery', '10 working_day', '2026-05-06', '2026-05-19'],
    ['one-off list', '5 working_day', '2026-04-30', '2026-05-11'],
    ['H5', '90 calendar_day', '2026-07-06', '2026-10-08'],
    ['H5 service', '7 working_day', '2026-09-24', '2026-10-12'],
    ['goods stored', '7 working_day', '2026-07-06', '2026-07-15'],
    ['town tasks', '5 working_day', '2026-04-05', '2026-04-13'],
  ])('%s: %s from %s until %s', (_stage, limit, start, due) => {
    expect(computeDeadline(aCase(limit, start)).due).toBe(due);
  });

  it('the licence saves 16 working days', () => {
    const answer = computeDeadline(aCase('20 working_day', '2026-04-27', { completedAt: '2026-05-06' }));
    expect(answer.savedDays).toBe(16);
  });

  it('an expert review of 8 working days moves the licence to 06-08', () => {
    const events = [exclude('2026-05-06', '2026-05-14')];
    expect(computeDeadline(aCase('20 working_day', '2026-04-27', { events })).due).toBe('2026-06-08');
  });

  it('a paper handed in later starts the licence anew', () => {
    const events = [restart('2026-05-08')];
    expect(computeDeadline(aCase('20 working_day', '2026-04-27', { events })).due).toBe(
      computeDeadline(aCase('20 working_day', '2026-05-08')).due,
    );
  });
});
