import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadStatutoryTime } from '../statutory-time.loader.mjs';

const CASES = 4096;
const WARM_UP_MS = 1500;
const MEASURED_MS = 3000;
const DAYS_PER_CENTURY = 36_525;
/** The heap is measured over this many calendars, because one is smaller than what else moves on a heap. */
const CALENDARS = 64;
const APPROVED_BY = '示例-负责人';

/** Deadline computations a second on one core with a calendar that was prepared once, and what it costs to keep it. */
export async function measureDeadlines() {
  const statutoryTime = await loadStatutoryTime();
  const calendar = statutoryTime.createCalendar(statutoryTime.BUILT_IN_CALENDAR);
  const cases = variedCases(statutoryTime);
  assertAnswered(statutoryTime, calendar, cases);
  const plain = cases.filter(({ events }) => events.length === 2).map(limitAlone);
  computeFor(WARM_UP_MS, statutoryTime, calendar, cases);
  return {
    perSecond: Math.round(computeFor(MEASURED_MS, statutoryTime, calendar, cases)),
    perSecondOfTwoOperations: Math.round(computeFor(MEASURED_MS, statutoryTime, calendar, plain)),
    calendarBytesPerCentury: calendarBytes(statutoryTime),
  };
}

// helpers

/** Computations a second of processor time, so that neighbours on the machine do not count, but garbage collection does. */
function computeFor(ms, { computeDeadline }, calendar, cases) {
  const [begun, usage] = [performance.now(), process.cpuUsage()];
  let computed = 0;
  while (performance.now() - begun < ms) {
    for (const question of cases) computeDeadline(question, calendar);
    computed += cases.length;
  }
  const { user, system } = process.cpuUsage(usage);
  return (computed / (user + system)) * 1e6;
}

/** A faulty case would be answered faster than a real one. */
function assertAnswered({ computeDeadline }, calendar, cases) {
  for (const question of cases) {
    const { error } = computeDeadline(question, calendar);
    if (error !== null) throw new Error(`${JSON.stringify(question)} is answered with ${error}`);
  }
}

/** Cases as they come from JSON: three of four have exactly two operations, half a promise, a third are asked for a card. */
function variedCases({ addDays }) {
  const random = seeded(20_260_101);
  return Array.from({ length: CASES }, (_, index) => {
    const limit = limitOf(random(4), random);
    const start = addDays('2024-02-01', random(1000));
    const dayAfter = (days) => addDays(start, days);
    return JSON.parse(
      JSON.stringify({
        id: `case-${index}`,
        limit,
        promise: random(2) === 0 ? { amount: 1 + random(10), unit: limit.unit } : null,
        start,
        events: operations(random(8), dayAfter, random, limit),
        asOf: random(3) === 0 ? dayAfter(random(60)) : null,
        completedAt: random(6) === 0 ? dayAfter(random(60)) : null,
      }),
    );
  });
}

/** The case without the promise and the dates that make it more than one limit with its operations. */
function limitAlone(question) {
  return { ...question, promise: null, asOf: null, completedAt: null };
}

function limitOf(kind, random) {
  if (kind === 0) return { amount: 10 + random(60), unit: 'working_day' };
  if (kind === 1) return { amount: 45, unit: 'calendar_day' };
  return kind === 2
    ? { amount: 15 + random(90), unit: 'calendar_day' }
    : { amount: 1 + random(8), unit: 'month' };
}

/** All decisions fall within the first ten days, which no limit above can end before. */
function operations(kind, dayAfter, random, limit) {
  const at = random(8);
  const resumed = at + 1 + random(40);
  const pause = [
    { type: 'pause', at: dayAfter(at) },
    { type: 'resume', at: dayAfter(resumed) },
  ];
  const exclude = { type: 'exclude', from: dayAfter(at), to: dayAfter(at + random(20)) };
  const by = { amount: 1 + random(15), unit: random(2) === 0 ? limit.unit : 'calendar_day' };
  const extend = { type: 'extend', at: dayAfter(random(8)), by, approvedBy: APPROVED_BY };
  if (kind <= 1) return pause;
  if (kind <= 3) return [exclude, extend];
  if (kind === 4) return [{ type: 'restart', at: dayAfter(at) }, extend];
  if (kind === 5)
    return [{ type: 'switch', at: dayAfter(at), limit: { amount: 60, unit: limit.unit } }, exclude];
  return kind === 6 ? [] : [...pause, exclude, extend];
}

/** The same numbers in every run (a linear congruential generator), so that runs can be compared. */
function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What one calendar holds once it was asked for every day of a century, on the heap and in typed arrays. */
function calendarBytes({ BUILT_IN_CALENDAR, addDays, createCalendar }) {
  const dates = Array.from({ length: DAYS_PER_CENTURY }, (_, day) => addDays('2000-01-01', day));
  const touched = () => {
    const calendar = createCalendar(BUILT_IN_CALENDAR);
    for (const date of dates) calendar.isWorkingDay(date);
    return calendar;
  };
  touched();
  const before = bytesInUse();
  const calendars = Array.from({ length: CALENDARS }, touched);
  return Math.round((bytesInUse() - before) / calendars.length);
}

function bytesInUse() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
