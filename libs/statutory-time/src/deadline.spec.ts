import { aCase, exclude, extend, pause, restart, resume, switchTo } from './fixtures/case.builder.js';
import { type DeadlineAnswer, type DeadlineCase, computeDeadline } from './index.js';

function answer(limit: string, start: string, rest: Partial<DeadlineCase> = {}): DeadlineAnswer {
  return computeDeadline(aCase(limit, start, rest));
}

function dueWith(
  limit: string,
  start: string,
  ...events: NonNullable<DeadlineCase['events']>
): string | null {
  return answer(limit, start, { events }).due;
}

describe('the civil date', () => {
  it('is the one written in the moment, whatever the time of day', () => {
    expect(dueWith('5 working_day', '2026-09-17T00:30:00+08:00')).toBe(
      dueWith('5 working_day', '2026-09-17'),
    );
    expect(dueWith('5 working_day', '2026-09-17T23:59:59+08:00')).toBe(
      dueWith('5 working_day', '2026-09-17'),
    );
  });
});

describe('suspended days', () => {
  const limit = ['10 calendar_day', '2026-03-02'] as const; // 03-12

  it('are the days from the pause up to, not including, the resumption', () => {
    expect(dueWith(...limit, pause('2026-03-04'), resume('2026-03-05'))).toBe('2026-03-13');
    expect(dueWith(...limit, pause('2026-03-04'), resume('2026-03-04'))).toBe('2026-03-12');
  });

  it('are both ends of an exclusion', () => {
    expect(dueWith(...limit, exclude('2026-03-04', '2026-03-04'))).toBe('2026-03-13');
  });

  it('count once, however often they are suspended', () => {
    const events = [exclude('2026-03-04', '2026-03-06'), exclude('2026-03-05', '2026-03-07')];
    expect(dueWith(...limit, ...events)).toBe('2026-03-16');
    expect(dueWith(...limit, ...events, pause('2026-03-04'), resume('2026-03-08'))).toBe('2026-03-16');
  });

  it('do not matter on the start day or after the due date', () => {
    expect(dueWith(...limit, exclude('2026-03-02', '2026-03-02'))).toBe('2026-03-12');
    expect(dueWith(...limit, exclude('2026-03-13', '2026-04-30'))).toBe('2026-03-12');
    expect(dueWith(...limit, pause('2026-03-13'))).toBe('2026-03-12');
  });

  it('stop the period while a pause is open', () => {
    expect(dueWith(...limit, pause('2026-03-12'))).toBeNull();
    expect(dueWith('15 calendar_day', '2026-09-17', pause('2026-10-05'))).toBeNull(); // stops the rolling
    expect(dueWith('15 calendar_day', '2026-09-17', pause('2026-10-09'))).toBe('2026-10-08');
  });

  it('are skipped by rolling', () => {
    expect(dueWith('15 calendar_day', '2026-09-17', exclude('2026-10-08', '2026-10-09'))).toBe('2026-10-10');
  });

  it('move the end of a month period day for day', () => {
    expect(dueWith('3 month', '2026-03-02', exclude('2026-03-10', '2026-03-19'))).toBe('2026-06-12');
  });

  it('hit only working days in a working-day period', () => {
    expect(dueWith('5 working_day', '2026-03-02', exclude('2026-03-06', '2026-03-08'))).toBe('2026-03-10');
  });
});

describe('a restart', () => {
  it('runs the limit in force in full, without earlier extensions', () => {
    expect(
      dueWith('10 calendar_day', '2026-03-02', extend('2026-03-05', '5 calendar_day'), restart('2026-03-10')),
    ).toBe('2026-03-20');
    expect(
      dueWith('10 calendar_day', '2026-03-02', switchTo('2026-03-05', '1 month'), restart('2026-03-10')),
    ).toBe('2026-04-10');
  });

  it('starts the promise anew', () => {
    const promise = { amount: 2, unit: 'working_day' } as const;
    const events = [restart('2026-03-10')];
    expect(answer('10 calendar_day', '2026-03-02', { promise, events }).promisedDue).toBe('2026-03-12');
  });

  it('is stopped by a pause that still runs', () => {
    const events = [pause('2026-03-04'), restart('2026-03-10')];
    expect(dueWith('10 calendar_day', '2026-03-02', ...events)).toBeNull();
    expect(dueWith('10 calendar_day', '2026-03-02', ...events, resume('2026-03-16'))).toBe('2026-03-25');
  });

  it('after the due date is a new period, with new extensions', () => {
    const events = [restart('2026-06-01'), extend('2026-06-11', '5 calendar_day')];
    expect(dueWith('10 calendar_day', '2026-03-02', ...events)).toBe('2026-06-16');
  });
});

describe('an extension', () => {
  it('of the same unit adds to the last segment, from the origin', () => {
    expect(dueWith('3 month', '2025-11-30', extend('2026-02-01', '1 month'))).toBe('2026-03-30');
  });

  it('of another unit begins after the unrolled last day', () => {
    expect(dueWith('15 calendar_day', '2026-09-17', extend('2026-10-08', '1 working_day'))).toBe(
      '2026-10-08',
    );
    expect(dueWith('12 month', '2025-03-02', extend('2026-02-01', '1 year'))).toBe('2027-03-02');
  });

  it('rolls only when its own unit rolls', () => {
    expect(dueWith('5 working_day', '2026-09-22', extend('2026-09-24', '1 calendar_day'))).toBe('2026-10-08');
  });

  it('is in time on the rolled due day, and joins before the rolling', () => {
    expect(dueWith('15 calendar_day', '2026-09-17', extend('2026-10-08', '15 calendar_day'))).toBe(
      '2026-10-19',
    );
  });

  it('is never late while the due date is unknown', () => {
    const events = [pause('2026-03-10'), extend('2026-09-01', '5 calendar_day')];
    expect(answer('10 calendar_day', '2026-03-02', { events })).toMatchObject({ due: null, error: null });
    const resumed = [...events, resume('2026-10-08')];
    expect(answer('10 calendar_day', '2026-03-02', { events: resumed })).toMatchObject({
      due: '2026-10-15',
      error: null,
    });
  });

  it('is processed in order of dates, and of the list on one day', () => {
    const switched = switchTo('2026-03-05', '20 calendar_day');
    const extended = extend('2026-03-05', '5 calendar_day');
    expect(dueWith('10 calendar_day', '2026-03-02', switched, extended)).toBe('2026-03-27');
    expect(dueWith('10 calendar_day', '2026-03-02', extended, switched)).toBe('2026-03-23');
    const [later, earlier] = ['2026-03-05T09:00:00+08:00', '2026-03-05T08:00:00+08:00'];
    expect(
      dueWith('10 calendar_day', '2026-03-02', { ...extended, at: later }, { ...switched, at: earlier }),
    ).toBe('2026-03-23');
  });

  it('does not lengthen the promise', () => {
    const promise = { amount: 5, unit: 'calendar_day' } as const;
    const events = [extend('2026-03-05', '5 calendar_day'), switchTo('2026-03-05', '1 month')];
    expect(answer('10 calendar_day', '2026-03-02', { promise, events }).promisedDue).toBe('2026-03-09');
  });
});

describe('the promise', () => {
  const promise = { amount: 20, unit: 'working_day' } as const;

  it('is cut back to the due date', () => {
    expect(answer('10 calendar_day', '2026-03-02', { promise })).toMatchObject({
      due: '2026-03-12',
      promisedDue: '2026-03-12',
    });
  });

  it('is cut back when its own date is unknown', () => {
    const events = [pause('2026-03-16')];
    expect(answer('10 calendar_day', '2026-03-02', { promise, events }).promisedDue).toBe('2026-03-12');
  });

  it('keeps its own date while the due date is unknown', () => {
    const events = [pause('2026-04-01')];
    expect(answer('3 month', '2026-03-02', { promise, events })).toMatchObject({
      due: null,
      promisedDue: '2026-03-30',
    });
  });
});

describe('a provisional date', () => {
  it('rests on a tested day of an unpublished year', () => {
    expect(answer('5 working_day', '2026-12-24').provisional).toBe(false); // ends on Thursday 12-31
    expect(answer('6 working_day', '2026-12-24').provisional).toBe(true);
    expect(answer('15 calendar_day', '2026-12-21').provisional).toBe(true); // a Tuesday needs testing as well
    expect(answer('30 calendar_day', '2025-12-20').provisional).toBe(false); // 2025 is passed untested
    expect(answer('30 working_day', '2025-12-20').provisional).toBe(true);
  });

  it('does not rest on suspended days', () => {
    const events = [exclude('2025-12-21', '2025-12-31')];
    expect(answer('30 working_day', '2025-12-20', { events }).provisional).toBe(false);
  });

  it('tests the first day of the count, even when it rests', () => {
    expect(answer('5 working_day', '2025-12-31').provisional).toBe(false);
    expect(answer('5 working_day', '2025-12-30').provisional).toBe(true);
  });

  it('tests the working-day segments before the last', () => {
    const events = [extend('2026-01-05', '1 month')];
    expect(answer('5 working_day', '2025-12-30', { events }).provisional).toBe(true);
  });

  it('is decided by the due date alone when the promise is cut', () => {
    const promise = { amount: 60, unit: 'working_day' } as const;
    expect(answer('10 calendar_day', '2026-12-14', { promise }).provisional).toBe(false);
    expect(answer('6 month', '2026-07-01', { promise: { amount: 5, unit: 'working_day' } }).provisional).toBe(
      true,
    );
    const early = { amount: 5, unit: 'working_day' } as const;
    expect(answer('20 calendar_day', '2025-12-29', { promise: early }).provisional).toBe(true);
  });

  it('is none when it is unknown', () => {
    expect(answer('60 working_day', '2026-12-20', { events: [pause('2027-01-10')] }).provisional).toBe(false);
    const events = [extend('2027-01-04', '2 month'), pause('2027-01-10')];
    expect(answer('5 working_day', '2026-12-30', { events })).toMatchObject({
      due: null,
      provisional: false,
    });
  });
});

describe('the status', () => {
  const promise = { amount: 20, unit: 'calendar_day' } as const; // 2026-03-23, a Sunday's Monday
  const status = (asOf: string, rest: Partial<DeadlineCase> = {}): string | null =>
    answer('30 calendar_day', '2026-03-02', { promise, asOf, ...rest }).status; // due 2026-04-01

  it.each([
    ['2026-03-02', 'normal'],
    ['2026-03-18', 'normal'], // 16 of 21 days to the rolled promise
    ['2026-03-19', 'warning'], // 17 of 21: more than 80 %
    ['2026-03-23', 'warning'],
    ['2026-03-24', 'yellow'],
    ['2026-04-01', 'yellow'],
    ['2026-04-02', 'red'],
    ['2026-01-01', 'normal'],
  ])('on %s is %s', (asOf, expected) => {
    expect(status(asOf)).toBe(expected);
  });

  it('warns at exactly 80 %', () => {
    expect(answer('10 working_day', '2026-03-02', { asOf: '2026-03-11' }).status).toBe('normal');
    expect(answer('10 working_day', '2026-03-02', { asOf: '2026-03-12' }).status).toBe('warning');
  });

  it('warns on the last working day, also of a short period', () => {
    expect(answer('3 working_day', '2026-03-02', { asOf: '2026-03-03' }).status).toBe('normal');
    expect(answer('3 working_day', '2026-03-02', { asOf: '2026-03-04' }).status).toBe('warning');
    expect(answer('1 working_day', '2026-03-02', { asOf: '2026-03-02' }).status).toBe('warning');
    expect(answer('15 calendar_day', '2026-09-17', { asOf: '2026-09-27' }).status).toBe('normal');
    expect(answer('15 calendar_day', '2026-09-17', { asOf: '2026-09-30' }).status).toBe('warning');
  });

  it('is paused on a suspended day, also behind the promise, not behind the due date', () => {
    const events = [exclude('2026-03-24', '2026-03-25'), exclude('2026-04-10', '2026-04-10')];
    expect(status('2026-03-24', { events })).toBe('paused');
    expect(status('2026-03-26', { events })).toBe('yellow');
    expect(status('2026-04-10', { events })).toBe('red');
  });

  it('is that of the completion once it lies behind', () => {
    expect(status('2026-04-20', { completedAt: '2026-03-23' })).toBe('normal');
    expect(status('2026-04-20', { completedAt: '2026-03-24' })).toBe('yellow');
    expect(status('2026-04-20', { completedAt: '2026-04-02' })).toBe('red');
    expect(status('2026-03-24', { completedAt: '2026-03-24' })).toBe('yellow');
    expect(status('2026-03-18', { completedAt: '2026-04-02' })).toBe('normal');
  });

  it('is normal while the target is unknown', () => {
    const events = [pause('2026-03-10')];
    expect(status('2026-03-09', { events })).toBe('normal');
    expect(status('2026-05-09', { events })).toBe('paused');
    expect(status('2026-05-09', { events, completedAt: '2026-03-09' })).toBe('normal');
  });

  it('counts from the last restart', () => {
    const question = { events: [restart('2026-03-12')], asOf: '2026-03-13' };
    expect(answer('10 working_day', '2026-03-02', question).status).toBe('normal');
    expect(answer('10 working_day', '2026-03-02', { ...question, asOf: '2026-03-05' }).status).toBe('normal');
  });

  it('counts in the unit of the limit in force, whatever extended it', () => {
    const events = [extend('2026-03-03', '1 calendar_day')];
    // 9 of 11 calendar days, 7 of 9 working days, due on Friday 03-13
    expect(answer('8 working_day', '2026-03-02', { events, asOf: '2026-03-11' }).status).toBe('normal');
    expect(answer('8 working_day', '2026-03-02', { asOf: '2026-03-11' }).status).toBe('warning');
  });
});

describe('the days saved', () => {
  it('count unsuspended days of the unit until the rolled due date', () => {
    const saved = (
      limit: string,
      completedAt: string,
      ...events: NonNullable<DeadlineCase['events']>
    ): number | null => answer(limit, '2026-09-17', { completedAt, events }).savedDays;
    expect(saved('15 calendar_day', '2026-10-08')).toBe(0);
    expect(saved('15 calendar_day', '2026-10-01')).toBe(7);
    expect(saved('10 working_day', '2026-09-30')).toBe(1);
    expect(saved('15 calendar_day', '2026-09-17', exclude('2026-09-18', '2026-09-19'))).toBe(19);
    expect(saved('1 month', '2026-10-10')).toBe(9);
  });

  it('are negative when late, suspended or not', () => {
    const events = [exclude('2026-10-09', '2026-10-10')];
    expect(answer('15 calendar_day', '2026-09-17', { completedAt: '2026-10-12', events }).savedDays).toBe(-4);
    expect(answer('9 working_day', '2026-09-17', { completedAt: '2026-10-12' }).savedDays).toBe(-4);
    expect(answer('9 working_day', '2026-09-17', { completedAt: '2026-10-01' })).toMatchObject({
      savedDays: 0,
    });
  });

  it('are in the unit of the limit in force after all events', () => {
    const events = [switchTo('2026-03-05', '10 working_day'), extend('2026-03-05', '1 month')];
    const { due, savedDays } = answer('10 calendar_day', '2026-03-02', { completedAt: '2026-04-10', events });
    expect([due, savedDays]).toEqual(['2026-04-16', 4]);
  });

  it('are unknown without a due date', () => {
    const events = [pause('2026-03-04')];
    expect(
      answer('10 calendar_day', '2026-03-02', { completedAt: '2026-03-05', events }).savedDays,
    ).toBeNull();
  });
});

describe('hours', () => {
  const at = (time: string, date = '2026-11-20'): string => `${date}T${time}+08:00`;
  const hours = (limit: string, rest: Partial<DeadlineCase> = {}): DeadlineAnswer =>
    answer(limit, at('08:00:00'), rest);

  it('run through nights and rest days', () => {
    expect(hours('24 hour').due).toBe(at('08:00:00', '2026-11-21'));
    expect(hours('1000 hour').due).toBe(at('00:00:00', '2027-01-01'));
    expect(hours('1000 hour').provisional).toBe(false);
  });

  it('leave out suspended time as moments', () => {
    expect(hours('2 hour', { events: [exclude(at('09:00:00'), at('09:00:10'))] }).due).toBe(at('10:00:10'));
    expect(hours('2 hour', { events: [exclude(at('09:00:00'), at('09:00:00'))] }).due).toBe(at('10:00:00'));
    expect(hours('2 hour', { events: [pause(at('08:00:00')), resume(at('09:00:00'))] }).due).toBe(
      at('11:00:00'),
    );
    expect(hours('2 hour', { events: [pause(at('09:59:59'))] }).due).toBeNull();
    expect(hours('2 hour', { events: [pause(at('10:00:00'))] }).due).toBe(at('10:00:00'));
  });

  it('extend, restart and switch', () => {
    expect(hours('2 hour', { events: [extend(at('10:00:00'), '3 hour')] }).due).toBe(at('13:00:00'));
    expect(hours('2 hour', { events: [restart(at('08:00:01'))] }).due).toBe(at('10:00:01'));
    expect(hours('2 hour', { events: [switchTo(at('08:00:01'), '5 hour')] }).due).toBe(at('13:00:00'));
  });

  it('are carded by the second', () => {
    const promise = { amount: 5, unit: 'hour' } as const;
    const card = (asOf: string, rest = {}): string | null =>
      hours('10 hour', { promise, asOf, ...rest }).status;
    expect(card(at('11:59:59'))).toBe('normal');
    expect(card(at('12:00:00'))).toBe('warning');
    expect(card(at('13:00:00'))).toBe('warning');
    expect(card(at('13:00:01'))).toBe('yellow');
    expect(card(at('18:00:01'))).toBe('red');
    expect(card(at('09:30:00'), { events: [exclude(at('09:00:00'), at('10:00:00'))] })).toBe('paused');
  });

  it('are saved in full and late when begun', () => {
    expect(hours('5 hour', { completedAt: at('11:00:01') }).savedDays).toBe(1);
    expect(hours('5 hour', { completedAt: at('13:00:00') }).savedDays).toBe(0);
    expect(hours('5 hour', { completedAt: at('13:00:01') }).savedDays).toBe(-1);
    expect(hours('5 hour', { completedAt: at('15:00:00') }).savedDays).toBe(-2);
    const events = [exclude(at('11:00:00'), at('12:00:00'))];
    expect(hours('5 hour', { completedAt: at('10:30:00'), events }).savedDays).toBe(2);
  });
});

describe('a period of absurd length', () => {
  it('is computed at once', () => {
    const started = performance.now();
    for (let run = 0; run < 100; run += 1) {
      expect(dueWith('2000000 working_day', '2026-01-01')).toBe('9692-03-19');
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is computed at once with very many events', () => {
    const events = Array.from({ length: 20_000 }, (_, index) =>
      index % 2 === 0 ? extend('2026-01-02', '1 calendar_day') : extend('2026-01-02', '1 working_day'),
    );
    const started = performance.now();
    expect(answer('1 calendar_day', '2026-01-01', { events }).error).toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
