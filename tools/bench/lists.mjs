import { loadavg } from 'node:os';
import { login, send } from '../demo/api-client.mjs';
import { fillCounty } from './county.mjs';
import { busyMs, percentile, round } from './figures.mjs';

const CASES = 1_000_000;
/** Each question as often, one after the other. */
const ROUNDS = 100;
/**
 * Who sees cases by what: by tasks of a grid (none), by leading a body of a town, a town and a body of the whole county, by
 * tasks of a group of that body, and the county.
 */
const PEOPLE = ['grid-worker-1', 'mediator', 'town-leader-1', 'arbhead', 'arbitrator', 'commander'];

const QUESTIONS = {
  counts: '/api/tasks/counts',
  notices: '/api/notices',
  ...tasks('mine', [
    '',
    'due=overdue',
    'sort=created',
    'processId=bench-4',
    'q=欠薪',
    'q=示例-沈业',
    'q=公司777',
  ]),
  ...tasks('group', ['', 'due=overdue', 'due=today', 'due=week', 'sort=created', 'processId=bench-3']),
  ...tasks('group', ['q=欠薪', 'q=示例-沈业', 'q=公司777', 'q=不存在', 'q=沈业&due=overdue']),
  ...tasks('done', ['', 'processId=bench-4', 'q=示例-沈业', 'q=公司777']),
  ...cases(['', 'state=active', 'state=completed', 'state=still', 'processId=bench-4', 'unit=zj.t09']),
  ...cases([
    'state=completed&unit=zj.t09&processId=bench-4',
    'late=promise',
    'late=law',
    'late=law&unit=zj.t09',
  ]),
  ...cases(
    ['sort=-amount', 'fact=amount&factFrom=99000000', 'fact=amount&factFrom=50000000&state=completed'].map(
      (filter) => `processId=bench-4&${filter}`,
    ),
  ),
  ...cases(['q=欠薪', 'q=示例-沈业', 'q=公司777', 'q=0001234', 'q=不存在', 'q=沈业&state=active&late=law']),
  ...metrics('overview', ['', 'unit=zj.t09', 'processId=bench-4', `from=${daysAgo(400)}`]),
  ...metrics('stages', ['', 'unit=zj.t09', 'processId=bench-4', `from=${daysAgo(400)}`]),
  ...metrics('cases', ['', 'sort=saved', 'sort=saved&processId=bench-4', `from=${daysAgo(1)}&sort=saved`]),
};

/** Milliseconds of every list, filter and count through the api, with a million open tasks and as many finished cases. */
export async function measureLists(stack, cases = CASES) {
  await fillCounty(stack.databaseUrl, cases);
  return { openTasks: cases, finishedCases: cases, ...(await measurePeople(stack)) };
}

/** The same of tables that are filled already. */
export async function measurePeople(stack, people = PEOPLE, rounds = ROUNDS) {
  const load = () => round(loadavg()[0], 1);
  const loadBefore = load();
  const figures = {};
  for (const person of people) figures[person] = await measurePerson(stack, person, rounds);
  return { load: [loadBefore, load()], figures };
}

async function measurePerson(stack, person, rounds) {
  const cookie = await login(stack.apiUrl, person, stack.demoPassword);
  const times = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, []]));
  const work = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, []]));
  const working = [stack.api.pid, stack.postgres.pid];
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [name, path] of Object.entries(QUESTIONS)) {
      const [begun, busy] = [performance.now(), busyMs(working)];
      const { status } = await send(`${stack.apiUrl}${path}`, 'GET', cookie);
      // figures are for those who lead
      if (status === 403 && name.startsWith('metrics')) continue;
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      // the first round fills caches of the database, as a day's work does
      if (turn === 0) continue;
      times[name].push(performance.now() - begun);
      work[name].push(busyMs(working) - busy);
    }
  const asked = Object.entries(times).filter(([, all]) => all.length > 0);
  return Object.fromEntries(asked.map(([name, all]) => [name, summary(all, work[name])]));
}

/** With what processors worked for it in api and database. */
function summary(times, work) {
  return {
    busyMs: round(percentile(work, 0.5), 1),
    p50Ms: round(percentile(times, 0.5), 1),
    p99Ms: round(percentile(times, 0.99), 1),
  };
}

function tasks(view, filters) {
  return paths(`/api/tasks?view=${view}`, `tasks ${view}`, filters);
}

function cases(filters) {
  return paths('/api/cases?', 'cases', filters);
}

function metrics(view, filters) {
  return paths(`/api/metrics/${view}?`, `metrics ${view}`, filters);
}

/** A civil date before today, as the api reads dates. */
function daysAgo(days) {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000);
}

function paths(address, label, filters) {
  return Object.fromEntries(
    filters.map((filter) => [`${label} ${filter}`.trim(), encodeURI(`${address}&${filter}`)]),
  );
}
