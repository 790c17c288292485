import fc from 'fast-check';
import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import {
  BUILT_IN_CALENDAR,
  type DeadlineAnswer,
  type DeadlineCase,
  computeDeadline,
  explainDeadline,
  parsePeriod,
  stageTiming,
} from './index.js';

/** 2026-11-20 is a Friday, 2026-10-10 a make-up Saturday before a Sunday. */
const at = (time: string, date = '2026-11-20'): string => `${date}T${time}:00+08:00`;

function answer(limit: string, start: string, rest: Partial<DeadlineCase> = {}): DeadlineAnswer {
  return computeDeadline(aCase(limit, start, rest));
}

describe('working hours', () => {
  it.each([
    ['from the very moment', '2', at('09:15'), at('11:15')],
    ['over the midday break', '3', at('10:00'), at('14:30')],
    ['to the closing time itself', '7', at('08:30'), at('17:00')],
    ['to the midday closing', '2', at('10:00'), at('12:00')],
    ['over the weekend', '4', at('15:00'), at('10:30', '2026-11-23')],
    ['from the next opening at noon', '1', at('12:40'), at('14:30')],
    ['from the next opening at night', '1', at('20:00'), at('09:30', '2026-11-23')],
    ['from the opening on a rest day', '1', at('10:00', '2026-11-21'), at('09:30', '2026-11-23')],
    ['on a make-up Saturday', '1', at('17:00', '2026-10-09'), at('09:30', '2026-10-10')],
    ['over a holiday', '1', at('16:30', '2026-09-30'), at('09:00', '2026-10-08')],
  ])('run %s', (_, amount, start, due) => {
    expect(answer(`${amount} working_hour`, start)).toMatchObject({ due, error: null, provisional: false });
  });

  it('stand still while suspended', () => {
    const events = [pause(at('09:00')), resume(at('11:00')), exclude(at('11:30'), at('13:45'))];
    expect(answer('2 working_hour', at('08:30'), { events }).due).toBe(at('14:45'));
    expect(answer('2 working_hour', at('08:30'), { events: [pause(at('09:00'))] }).due).toBeNull();
  });

  it('are extended, restarted and switched', () => {
    const events = [extend(at('09:00'), '2 working_hour')];
    expect(answer('2 working_hour', at('08:30'), { events }).due).toBe(at('14:00'));
    expect(answer('2 working_hour', at('08:30'), { events: [restart(at('14:00'))] }).due).toBe(at('16:00'));
    const switched = [switchTo(at('09:00'), '4 working_hour')];
    expect(answer('2 working_hour', at('08:30'), { events: switched }).due).toBe(at('14:00'));
    const late = [extend(at('10:31'), '2 working_hour')];
    expect(answer('2 working_hour', at('08:30'), { events: late }).error).toBe('EVENT_AFTER_DUE');
  });

  it('have a card by working seconds', () => {
    const asOf = (time: string, date?: string): string | null =>
      answer('5 working_hour', at('08:30'), { asOf: at(time, date) }).status;
    expect([asOf('13:59'), asOf('14:00'), asOf('15:00')]).toEqual(['normal', 'warning', 'warning']);
    expect(asOf('15:01')).toBe('red');
  });

  it('are saved in whole hours, and late in begun ones', () => {
    const saved = (time: string, date?: string): number | null =>
      answer('7 working_hour', at('08:30'), { completedAt: at(time, date) }).savedDays;
    expect([saved('10:00'), saved('17:00'), saved('20:00')]).toEqual([5, 0, 0]);
    expect(saved('09:00', '2026-11-23')).toBe(-1);
  });

  it('rest on the calendar of the days that they touch', () => {
    expect(answer('1 working_hour', at('17:00', '2026-12-31'))).toMatchObject({
      due: at('09:30', '2027-01-04'),
      provisional: true,
    });
    expect(answer('1 working_hour', at('16:00', '2026-12-31'))).toMatchObject({ provisional: false });
  });

  it('need a time of day and do not mix', () => {
    expect(answer('1 working_hour', '2026-11-20').error).toBe('TIME_REQUIRED');
    for (const unit of ['1 hour', '1 working_day', '1 month']) {
      expect(answer('1 working_hour', at('09:00'), { promise: parsePeriod(unit) }).error).toBe('MIXED_HOURS');
      expect(answer(unit, at('09:00'), { promise: parsePeriod('1 working_hour') }).error).toBe('MIXED_HOURS');
    }
  });

  it('take the office hours of the calendar', () => {
    const calendar = { ...BUILT_IN_CALENDAR, officeHours: [{ from: '09:00', to: '10:00' }] };
    expect(answer('3 working_hour', at('09:30'), { calendar }).due).toBe(at('09:30', '2026-11-25'));
  });

  it.each([
    ['8:30', [{ from: '8:30', to: '12:00' }]],
    ['24:00', [{ from: '08:30', to: '24:00' }]],
    ['a number', [{ from: 8, to: 12 }]],
    ['no stretch', []],
    ['no list', 'always'],
    ['an empty stretch', [{ from: '09:00', to: '09:00' }]],
    ['nothing', [null]],
    [
      'overlapping',
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
    ],
    [
      'unordered',
      [
        { from: '13:00', to: '17:00' },
        { from: '08:00', to: '12:00' },
      ],
    ],
  ])('refuse office hours that are %s, but only where they count', (_, officeHours) => {
    const calendar = { ...BUILT_IN_CALENDAR, officeHours } as never;
    expect(answer('1 working_hour', at('09:00'), { calendar }).error).toBe('INVALID_CALENDAR');
    expect(answer('1 hour', at('09:00'), { calendar }).error).toBeNull();
    expect(answer('1 working_day', '2026-11-20', { calendar }).error).toBeNull();
  });

  it('are explained from moment to moment', () => {
    const events = [pause(at('09:00')), resume(at('11:00'))];
    expect(explainDeadline(aCase('3 working_hour', at('08:30'), { events }))).toContainEqual({
      code: 'counted',
      clock: 'limit',
      amount: 3,
      unit: 'working_hour',
      from: at('08:30'),
      to: at('15:00'),
      suspended: 2,
      restDays: 0,
      stills: [{ from: at('09:00'), to: at('11:00'), seconds: 7200, reason: 'paused' }],
    });
  });

  it('time a stage', () => {
    const limit = parsePeriod('4 working_hour');
    const timing = stageTiming({
      limit,
      start: at('08:30'),
      asOf: at('14:30'),
      calendar: BUILT_IN_CALENDAR,
    });
    expect(timing).toMatchObject({
      dueOn: at('14:00'),
      unit: 'working_hour',
      status: 'red',
      overdueDays: 1,
    });
  });

  it('are those of a walk from minute to minute', () => {
    const minute = fc.integer({ min: 0, max: 6 * 24 * 60 });
    const hours = fc.integer({ min: 1, max: 16 });
    fc.assert(
      fc.property(minute, hours, minute, minute, (startsAt, amount, a, b) => {
        const [from, to] = [Math.max(startsAt, Math.min(a, b)), Math.max(startsAt, a, b)];
        const events = [exclude(moment(from), moment(to))];
        expect(answer(`${amount} working_hour`, moment(startsAt), { events }).due).toBe(
          moment(walk(startsAt, amount * 60, from, to)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

// helpers

/** The n-th minute of 2026-09-18, a Friday before a make-up Sunday. */
function moment(minute: number): string {
  const instant = new Date(Date.UTC(2026, 8, 18) + minute * 60_000);
  return `${instant.toISOString().slice(0, 19)}+08:00`;
}

const REST = ['2026-09-19', '2026-09-25', '2026-09-26', '2026-09-27', '2026-10-01', '2026-10-02'];

function walk(start: number, minutes: number, from: number, to: number): number {
  let now = start;
  for (let left = minutes; left > 0; now += 1) {
    const text = moment(now);
    const time = text.slice(11, 16);
    const isOpen = (time >= '08:30' && time < '12:00') || (time >= '13:30' && time < '17:00');
    if (isOpen && !REST.includes(text.slice(0, 10)) && (now < from || now >= to)) left -= 1;
  }
  return now;
}
