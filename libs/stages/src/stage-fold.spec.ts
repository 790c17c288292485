import * as fc from 'fast-check';
import type { EngineRecord } from '@app/engine-records';
import type { DeadlineEvent } from '@app/statutory-time';
import type { RunOperation } from './run-operation.js';
import { CALENDAR, InstanceLog, StageTables, aStage } from './stage-fold.builders.js';
import { viewOf } from './stage-view.js';

const M0 = aStage('M0', {
  statutoryLimit: '3 working_day',
  promisedLimit: '1 working_day',
  clockStart: '=receivedOn',
});
const M1 = aStage('M1', {
  statutoryLimit: '15 calendar_day',
  promisedLimit: '7 working_day',
  clockStart: '=receivedOn',
  responsible: '=townCode + ".mediate/mediator"',
  stageOutcome: '=mediationOutcome',
  purposeOutcomes: 'paid, agreement',
});
const A1 = aStage('A1', {
  statutoryLimit: '15 calendar_day',
  timeOf: 'party',
  clockStart: '=agreement.effectiveOn',
});
const A3 = aStage('A3', {
  statutoryLimit: '5 working_day',
  promisedLimit: '1 working_day',
  clockStart: '=reviewAcceptedOn',
});
const F1 = aStage('F1', {
  statutoryLimit: '=if track = "simplified" then "30 calendar_day" else "45 calendar_day"',
  promisedLimit: '=if track = "simplified" then "15 calendar_day" else "30 calendar_day"',
  clockStart: '=arbAcceptedOn',
});
const W3 = aStage('W3', { promisedLimit: '3 working_day' });
const T1 = aStage('T1', {
  statutoryLimit: '=if track = "simplified" then "24 hour" else "48 hour"',
  promisedLimit: '4 hour',
});
const W2 = aStage('W2', {
  timeOf: 'party',
  agreedOn: '=if hearingOutcome != null then performOn else agreement.performOn',
  clockEnd: '=if performanceOutcome = "full" then paidOn else null',
  stageOutcome: '=performanceOutcome',
  purposeOutcomes: 'full',
});
const MODEL = [M0, M1, A1, A3, F1, W2, W3, T1];

const CASE_NO = '330681-GZWQ-20260302-00001';
const log = new InstanceLog('100');
const begin = (at: string): EngineRecord[] => [
  log.started(at),
  log.variable('caseNo', CASE_NO, at),
  log.variable('receivedOn', at.slice(0, 10), at),
  log.variable('townCode', 'zj.t09', at),
];

function tablesAfter(...records: EngineRecord[]): StageTables {
  const tables = new StageTables(MODEL);
  tables.apply(records);
  return tables;
}

describe('StageFold', () => {
  it('times the mediation of a claim that is paid on the spot', () => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.entered('M0', '101', '2026-03-02 09:01'),
      log.left('M0', '101', '2026-03-03 10:00'),
      log.entered('M1', '102', '2026-03-03 10:00'),
      log.variable('mediationOutcome', 'paid', '2026-03-06 16:00'),
      log.left('M1', '102', '2026-03-06 16:00'),
    );
    expect(tables.run('101')).toMatchObject({ dueOn: '2026-03-05', promisedDueOn: '2026-03-03' });
    expect(tables.run('102')).toMatchObject({
      caseNo: CASE_NO,
      state: 'closed',
      clockStartOn: '2026-03-02',
      clockEndOn: '2026-03-06',
      dueOn: '2026-03-17',
      promisedDueOn: '2026-03-11',
      usedDays: 4,
      unit: 'calendar_day',
      savedDays: 11,
      savedCalendarDays: 11,
      outcome: 'paid',
      responsible: 'zj.t09.mediate/mediator',
      fault: null,
    });
  });

  it('promises what an administrator had set when the case started, within what its model promises', () => {
    const tables = new StageTables(MODEL);
    tables.promises.push(
      { processInstanceKey: '100', stageCode: 'M1', promisedLimit: '5 working_day' },
      { processInstanceKey: '100', stageCode: 'M0', promisedLimit: '2 working_day' },
      { processInstanceKey: '100', stageCode: 'W3', promisedLimit: null },
      { processInstanceKey: '200', stageCode: 'A3', promisedLimit: '3 working_day' },
    );
    tables.apply([
      ...begin('2026-03-02 09:00'),
      log.entered('M0', '101', '2026-03-02 09:01'),
      log.entered('M1', '102', '2026-03-02 09:01'),
      log.entered('W3', '103', '2026-03-02 09:01'),
      log.variable('mediationOutcome', 'paid', '2026-03-06 16:00'),
    ]);
    expect(tables.run('101')).toMatchObject({ promisedLimit: '1 working_day', promisedDueOn: '2026-03-03' });
    expect(tables.run('102')).toMatchObject({ promisedLimit: '5 working_day', promisedDueOn: '2026-03-09' });
    expect(tables.run('103')).toMatchObject({ promisedLimit: '3 working_day' });
  });

  it('times the window of the parties and the review of an agreement', () => {
    const tables = tablesAfter(
      ...begin('2026-09-01 09:00'),
      log.variable('agreement', { effectiveOn: '2026-09-17' }, '2026-09-17 15:00'),
      log.entered('A1', '101', '2026-09-17 15:00'),
      log.left('A1', '101', '2026-09-28 10:00'),
      log.variable('reviewAcceptedOn', '2026-09-29', '2026-09-29 09:00'),
      log.entered('A3', '102', '2026-09-29 09:00'),
      log.left('A3', '102', '2026-09-30 17:00'),
    );
    expect(tables.run('101')).toMatchObject({
      dueOn: '2026-10-08',
      savedDays: null,
      savedCalendarDays: null,
    });
    expect(tables.run('102')).toMatchObject({
      dueOn: '2026-10-12',
      promisedDueOn: '2026-09-30',
      usedDays: 1,
      unit: 'working_day',
      savedDays: 4,
      savedCalendarDays: 12,
    });
  });

  it('keeps the origin when the procedure is switched in time', () => {
    const tables = tablesAfter(
      ...begin('2026-08-05 09:00'),
      log.variable('arbAcceptedOn', '2026-08-11', '2026-08-11 09:00'),
      log.variable('track', 'simplified', '2026-08-11 09:00'),
      log.entered('F1', '101', '2026-08-11 09:00'),
    );
    expect(tables.run('101')).toMatchObject({ dueOn: '2026-09-10', promisedDueOn: '2026-08-26' });
    tables.apply([log.variable('track', 'ordinary', '2026-09-03 09:00')]);
    expect(tables.run('101')).toMatchObject({
      clockStartOn: '2026-08-11',
      statutoryLimit: '45 calendar_day',
      dueOn: '2026-09-28',
    });
  });

  it('does not let a switch after the due date save a late stage', () => {
    const tables = tablesAfter(
      ...begin('2026-08-05 09:00'),
      log.variable('arbAcceptedOn', '2026-08-11', '2026-08-11 09:00'),
      log.variable('track', 'simplified', '2026-08-11 09:00'),
      log.entered('F1', '101', '2026-08-11 09:00'),
      log.variable('track', 'ordinary', '2026-09-11 09:00'),
    );
    expect(tables.run('101')).toMatchObject({ statutoryLimit: '30 calendar_day', dueOn: '2026-09-10' });
    expect(tables.run('101').fault).toContain('已于 2026-09-10 届满');
  });

  it('starts on the day of activation until the legal fact arrives', () => {
    const tables = tablesAfter(
      ...begin('2026-08-05 09:00'),
      log.variable('reviewAcceptedOn', null, '2026-08-05 09:00'),
      log.entered('A3', '101', '2026-08-12 23:30'),
    );
    expect(tables.run('101')).toMatchObject({ clockStartOn: '2026-08-12', dueOn: '2026-08-19', fault: null });
    tables.apply([log.variable('reviewAcceptedOn', '2026-08-10', '2026-08-13 09:00')]);
    expect(tables.run('101')).toMatchObject({ clockStartOn: '2026-08-10', dueOn: '2026-08-17' });
  });

  it('marks a date in an unpublished year as provisional', () => {
    const tables = tablesAfter(...begin('2026-12-28 09:00'), log.entered('M1', '101', '2026-12-28 09:00'));
    expect(tables.run('101')).toMatchObject({ dueOn: '2027-01-12', provisional: true });
  });

  it('counts the days of a stage that only has a promise, and saves nothing by it', () => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.entered('W3', '101', '2026-03-06 09:00'),
      log.left('W3', '101', '2026-03-10 09:00'),
    );
    expect(tables.run('101')).toMatchObject({
      dueOn: null,
      promisedDueOn: '2026-03-11',
      usedDays: 2,
      unit: 'working_day',
      savedDays: null,
    });
  });

  it.each([
    ['paid', 11],
    ['agreement', 11],
    ['failed', null],
    [null, null],
  ])('saves time only with an outcome that reaches the purpose: %s', (outcome, saved) => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-02 09:01'),
      log.variable('mediationOutcome', outcome, '2026-03-06 16:00'),
      log.left('M1', '101', '2026-03-06 16:00'),
    );
    expect(tables.run('101')).toMatchObject({ usedDays: 4, savedDays: saved, savedCalendarDays: saved });
  });

  it('claims nothing for a stage with outcomes whose model does not say which reach the purpose', () => {
    const tables = new StageTables([{ ...M1, purposeOutcomes: null }]);
    tables.apply([
      ...begin('2026-03-02 09:00'),
      log.variable('mediationOutcome', 'paid', '2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-02 09:01'),
      log.left('M1', '101', '2026-03-06 16:00'),
    ]);
    expect(tables.run('101')).toMatchObject({ savedDays: null, savedCalendarDays: null });
  });

  it('numbers the rounds of a stage within the case', () => {
    const tables = tablesAfter(...begin('2026-03-02 09:00'), log.entered('M1', '101', '2026-03-02 09:00'));
    tables.apply([
      log.left('M1', '101', '2026-03-03 09:00'),
      log.entered('M1', '102', '2026-03-04 09:00'),
      log.entered('W3', '103', '2026-03-04 09:00'),
    ]);
    expect([tables.run('101').round, tables.run('102').round, tables.run('103').round]).toEqual([1, 2, 1]);
  });

  it('ends a stage that the engine interrupts, without a saving', () => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-02 09:00'),
      log.left('M1', '101', '2026-03-04 09:00', 'ELEMENT_TERMINATED'),
    );
    expect(tables.run('101')).toMatchObject({
      state: 'terminated',
      clockEndOn: '2026-03-04',
      outcome: null,
      usedDays: null,
      savedDays: null,
    });
  });

  it('gives the stages of a called instance the case of its caller', () => {
    const child = new InstanceLog('200', '100');
    const tables = tablesAfter(...begin('2026-03-02 09:00'), child.started('2026-03-02 09:05'));
    tables.apply([child.entered('W3', '201', '2026-03-02 09:05')]);
    expect(tables.run('201').caseNo).toBe(CASE_NO);
  });

  it('takes only root variables for facts', () => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-02 09:00'),
      log.variable('receivedOn', '2026-02-01', '2026-03-02 10:00', '101'),
    );
    expect(tables.run('101').clockStartOn).toBe('2026-03-02');
  });

  it.each([
    ['an unreadable limit', { statutoryLimit: '15 days' }, '不是期限'],
    ['a broken expression', { statutoryLimit: '=if (' }, '无法计算'],
    ['a limit that gives nothing', { statutoryLimit: '=unknown.limit' }, '没有给出期限'],
  ])('keeps %s as a fault and runs on with what is known', (_, properties, text) => {
    const tables = new StageTables([aStage('M1', { promisedLimit: '7 working_day', ...properties })]);
    tables.apply([...begin('2026-03-02 09:00'), log.entered('M1', '101', '2026-03-02 09:00')]);
    expect(tables.run('101').fault).toContain(text);
    expect(tables.run('101').promisedDueOn).toBe('2026-03-11');
  });

  it.each([
    ['is no date', '=townCode', '起算日：“zj.t09”不是日期'],
    ['cannot be computed', '=if (', '起算日：表达式无法计算（=if (）'],
  ])('gives a stage whose start %s no dates and no cards', (_, clockStart, fault) => {
    const stage = aStage('M1', {
      statutoryLimit: '15 calendar_day',
      promisedLimit: '7 working_day',
      clockStart,
    });
    const tables = new StageTables([stage]);
    const records = [
      ...begin('2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-02 09:00'),
      log.left('M1', '101', '2026-03-30 09:00'),
    ];
    tables.apply(records.slice(0, -1));
    const unsure = { dueOn: null, promisedDueOn: null, warningOn: null, yellowOn: null, redOn: null, fault };
    const open = tables.run('101');
    expect(open).toMatchObject(unsure);
    const view = viewOf(open, new Date('2026-03-29T09:00:00+08:00'), CALENDAR);
    const said = { status: 'none', usedDays: null, leftDays: null, lateAgainst: null, limitUnknown: true };
    expect(view).toMatchObject(said);

    tables.apply(records.slice(-1));
    const closed = { ...unsure, usedDays: null, savedDays: null, savedCalendarDays: null };
    expect(tables.run('101')).toMatchObject(closed);
    const again = new StageTables([stage]);
    again.apply(records);
    expect(again.run('101')).toEqual(tables.run('101'));
  });

  it('counts from the start once it can be read', () => {
    const tables = tablesAfter(
      ...begin('2026-03-02 09:00'),
      log.variable('receivedOn', 'soon', '2026-03-02 09:00'),
      log.entered('M1', '101', '2026-03-03 09:00'),
    );
    expect(tables.run('101')).toMatchObject({ dueOn: null, promisedDueOn: null });
    tables.apply([log.variable('receivedOn', '2026-03-02', '2026-03-04 09:00')]);
    expect(tables.run('101')).toMatchObject({
      dueOn: '2026-03-17',
      promisedDueOn: '2026-03-11',
      fault: null,
    });
  });

  it('keeps the day that the parties agreed on, follows the fact that gives it, and saves nothing', () => {
    const tables = tablesAfter(
      ...begin('2026-09-17 15:00'),
      log.variable('agreement', { performOn: '2026-10-04' }, '2026-09-17 15:00'),
      log.entered('W2', '101', '2026-09-17 15:00'),
    );
    expect(tables.run('101')).toMatchObject({
      agreedOn: '2026-10-04', // a Sunday of a holiday: nobody moves what was agreed
      dueOn: null,
      promisedDueOn: null,
      provisional: false,
      fault: null,
    });

    tables.apply([log.variable('agreement', { performOn: '2026-10-20' }, '2026-09-18 09:00')]);
    expect(tables.run('101').agreedOn).toBe('2026-10-20');

    tables.apply([
      log.variable('performanceOutcome', 'full', '2026-10-21 09:00'),
      log.variable('paidOn', '2026-10-19', '2026-10-21 09:00'),
      log.left('W2', '101', '2026-10-21 09:00'),
    ]);
    expect(tables.run('101')).toMatchObject({
      agreedOn: '2026-10-20',
      clockEndOn: '2026-10-19',
      outcome: 'full',
      savedDays: null,
      savedCalendarDays: null,
      fault: null,
    });
  });

  it('gives the second time of performance the day of the award, not that of the agreement', () => {
    const tables = tablesAfter(
      ...begin('2026-09-17 15:00'),
      log.variable('agreement', { performOn: '2026-10-04' }, '2026-09-17 15:00'),
      log.entered('W2', '101', '2026-09-17 15:00'),
      log.left('W2', '101', '2026-10-05 09:00'),
      log.variable('hearingOutcome', 'award', '2026-11-02 09:00'),
      log.variable('performOn', '2026-11-20', '2026-11-02 09:00'),
      log.entered('W2', '102', '2026-11-02 09:00'),
    );
    expect(tables.run('101').agreedOn).toBe('2026-10-04');
    expect(tables.run('102').agreedOn).toBe('2026-11-20');
  });

  it.each([
    ['soon', '约定日：“soon”不是日期'],
    [20261120, '约定日：“20261120”不是日期'],
    ['2026-02-30', '约定日：“2026-02-30”不是日期'],
    [null, null],
  ])('tells people of an agreed day that is none: %p', (performOn, fault) => {
    const tables = tablesAfter(
      ...begin('2026-09-17 15:00'),
      log.variable('agreement', { performOn }, '2026-09-17 15:00'),
      log.entered('W2', '101', '2026-09-17 15:00'),
    );
    expect(tables.run('101')).toMatchObject({ agreedOn: null, fault });
  });

  it('ends the time of a party that has not begun when it is left', () => {
    const tables = tablesAfter(
      ...begin('2026-09-17 15:00'),
      log.variable('agreement', { effectiveOn: '2026-10-01' }, '2026-09-17 15:00'),
      log.entered('A1', '101', '2026-09-17 15:00'),
      log.left('A1', '101', '2026-09-18 09:00'),
    );
    expect(tables.run('101')).toMatchObject({ clockEndOn: '2026-10-01', usedDays: 0, fault: null });
  });

  it('counts no time of a party that had done its part before its time began', () => {
    const tables = tablesAfter(
      ...begin('2026-09-17 15:00'),
      log.variable('agreement', { performOn: '2026-10-04' }, '2026-09-17 15:00'),
      log.entered('W2', '101', '2026-09-17 15:00'),
      log.variable('performanceOutcome', 'full', '2026-09-18 09:00'),
      log.variable('paidOn', '2026-09-15', '2026-09-18 09:00'),
      log.left('W2', '101', '2026-09-18 09:00'),
    );
    expect(tables.run('101')).toMatchObject({ clockEndOn: '2026-09-17', usedDays: 0, fault: null });
  });

  it('gives the same rows wherever the log is cut into bulks', () => {
    fc.assert(
      fc.property(eventfulLog(), fc.array(fc.nat({ max: 40 })), (records, cuts) => {
        const whole = tablesAfter(...records);
        const parts = new StageTables(MODEL);
        const edges = [...new Set([0, ...cuts.filter((cut) => cut < records.length), records.length])];
        edges.sort((a, b) => a - b);
        edges.slice(1).forEach((edge, index) => parts.apply(records.slice(edges[index], edge)));
        expect(parts.rows()).toEqual(whole.rows());
      }),
      { numRuns: 300 },
    );
  });

  describe('with what people did to the clock', () => {
    const hearing = [
      ...begin('2026-03-02 09:00'),
      log.variable('arbAcceptedOn', '2026-03-02', '2026-03-02 09:00'),
      log.variable('track', 'simplified', '2026-03-02 09:00'),
      log.entered('F1', '101', '2026-03-02 09:00'),
    ];
    const toOrdinary = log.variable('track', 'ordinary', '2026-03-20 10:00');
    const operation = (event: DeadlineEvent, recordedAt: string): RunOperation => ({
      elementInstanceKey: '101',
      operationId: '1',
      event,
      recordedAt: new Date(`${recordedAt.replace(' ', 'T')}:00+08:00`).toISOString(),
      afterPosition: '-1',
      cancelledAfter: null,
    });
    const extension: DeadlineEvent = {
      type: 'extend',
      at: '2026-03-10',
      by: { amount: 10, unit: 'calendar_day' },
      approvedBy: '示例-批准人',
    };

    it('adds an extension, which lapses when the procedure is switched', () => {
      const tables = new StageTables(MODEL);
      tables.apply(hearing);
      expect(tables.run('101')).toMatchObject({ dueOn: '2026-04-01', statutoryLimit: '30 calendar_day' });

      tables.operations.push(operation(extension, '2026-03-10 10:00'));
      tables.apply([log.variable('arbAcceptedOn', '2026-03-03', '2026-03-11 09:00')]);
      expect(tables.run('101')).toMatchObject({ dueOn: '2026-04-13', baseLimit: '30 calendar_day' });

      tables.apply([toOrdinary]);
      expect(tables.run('101')).toMatchObject({ dueOn: '2026-04-17', statutoryLimit: '45 calendar_day' });
    });

    it.each([
      ['2026-03-20 10:00', 12],
      ['2026-04-08 10:00', -7],
    ])('saves nothing by an extension: an end at %s is measured by the law alone', (at, saved) => {
      const tables = new StageTables(MODEL);
      tables.apply(hearing);
      tables.operations.push(operation(extension, '2026-03-10 10:00'));
      tables.apply([log.left('F1', '101', at)]);
      expect(tables.run('101')).toMatchObject({ savedDays: saved, savedCalendarDays: saved, fault: null });
    });

    it('gives the same run when the log is read again after the operation', () => {
      const live = new StageTables(MODEL);
      live.apply(hearing);
      live.operations.push(operation(extension, '2026-03-10 10:00'));
      live.apply([toOrdinary]);

      const again = new StageTables(MODEL);
      again.operations.push(...live.operations);
      again.apply([...hearing, toOrdinary]);

      expect(again.rows()).toEqual(live.rows());
    });

    it('judges a switch by what was known when it came, also when an exclusion is recorded later', () => {
      const late = log.variable('track', 'ordinary', '2026-04-03 10:00');
      const exclusion: DeadlineEvent = { type: 'exclude', from: '2026-03-10', to: '2026-03-19' };
      const again = new StageTables(MODEL);
      again.operations.push(operation(exclusion, '2026-04-07 10:00'));

      again.apply([...hearing, late]);

      expect(again.run('101')).toMatchObject({ statutoryLimit: '30 calendar_day', dueOn: '2026-04-13' });
      expect(again.run('101').fault).toContain('届满');
    });
  });
});

// helpers

/** Any order of stage entries, exits and variables of a caller and its called instance; time only goes forward. */
function eventfulLog(): fc.Arbitrary<EngineRecord[]> {
  const instance = fc.constantFrom(log, new InstanceLog('200', '100'));
  const stage = fc.constantFrom(...MODEL.map(({ stageCode }) => stageCode));
  const date = fc.constantFrom('2026-08-03', '2026-08-11', '2026-09-17', '2026-12-28', null, 'soon');
  const event = fc.oneof(
    fc.record({ kind: fc.constant('enter' as const), instance, stage }),
    fc.record({ kind: fc.constant('leave' as const), instance, nth: fc.nat({ max: 8 }), cut: fc.boolean() }),
    fc.record({
      kind: fc.constant('fact' as const),
      instance,
      name: fc.constantFrom(
        'receivedOn',
        'arbAcceptedOn',
        'reviewAcceptedOn',
        'caseNo',
        'performOn',
        'hearingOutcome',
      ),
      value: date,
    }),
    fc.record({
      kind: fc.constant('fact' as const),
      instance,
      name: fc.constantFrom('track'),
      value: fc.constantFrom('simplified', 'ordinary', null),
    }),
    fc.record({ kind: fc.constant('start' as const), instance }),
  );
  return fc.array(event, { maxLength: 40 }).map((events) => {
    const open: { key: string; stage: string; instance: InstanceLog }[] = [];
    return events.flatMap((item, index): EngineRecord[] => {
      const at = `2026-08-${String(1 + Math.floor(index / 2)).padStart(2, '0')} ${10 + (index % 2)}:00`;
      if (item.kind === 'start') return [item.instance.started(at)];
      if (item.kind === 'fact') return [item.instance.variable(item.name, item.value, at)];
      if (item.kind === 'enter') {
        open.push({ key: String(1000 + index), stage: item.stage, instance: item.instance });
        return [item.instance.entered(item.stage, String(1000 + index), at)];
      }
      const left = open[item.nth];
      const intent = item.cut ? 'ELEMENT_TERMINATED' : 'ELEMENT_COMPLETED';
      return left === undefined ? [] : [left.instance.left(left.stage, left.key, at, intent)];
    });
  });
}
