import { advanceTo, nowOf, settle } from '../lib/moved-clock.mjs';
import { addDays, civilDayOf, nextOfficeMoment, startOfDay } from './office-time.mjs';
import { resolveTokens } from './tokens.mjs';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WORKERS = ['mediator', 'mediator2', 'arbitrator', 'commander'];

/** Plays the planned cases until the clock stands at the stretch's last day. Returns the seconds it took. */
export async function playStretch(api, plan, stretch) {
  const begun = performance.now();
  const endsAt = Math.max(
    startOfDay(stretch.endsOn),
    Math.min(Date.now(), startOfDay(stretch.endsOn) + DAY_MS),
  );
  const story = new Map();
  await report(api, stretch, 'playing', await nowOf(api), endsAt);
  for (;;) {
    const at = await nowOf(api);
    await startDueCases(api, plan, story, at);
    await settle(api);
    const next = await workDueTasks(api, story, await nowOf(api));
    if (next.worked) continue;
    const target = Math.min(next.at, nextStart(plan, story), endsAt);
    await advanceTo(api, target);
    await report(api, stretch, 'playing', target, endsAt);
    if (target >= endsAt) break;
  }
  await settle(api);
  await catchUp(api);
  await report(api, stretch, 'finished', endsAt, endsAt);
  return (performance.now() - begun) / 1000;
}

async function startDueCases(api, plan, story, at) {
  const due = plan.filter((planned) => planned.startsAt <= at && !isStarted(story, planned));
  await Promise.all(due.map((planned) => startCase(api, planned, story)));
}

function isStarted(story, planned) {
  return [...story.values()].includes(planned);
}

async function startCase(api, planned, story) {
  const { status, body } = await api.startCase(planned.account, planned.start, planned.key);
  if (status !== 201) throw new Error(`${planned.key} was refused: ${JSON.stringify(body)}`);
  story.set(body.caseNo, planned);
}

function nextStart(plan, story) {
  const waiting = plan.filter((planned) => !isStarted(story, planned)).map((planned) => planned.startsAt);
  return Math.min(Infinity, ...waiting);
}

/** Completes what is due now; answers whether anything was, and when the next task falls due. */
async function workDueTasks(api, story, at) {
  let nextAt = Infinity;
  let worked = false;
  for (const account of WORKERS) {
    const open = (await api.openTasks(account)).filter(
      (task) => story.has(task.caseNo) && task.pending !== 'completing',
    );
    const due = [];
    for (const task of open) {
      const step = await stepFor(api, story, task);
      if (step === undefined) continue;
      const actsAt = nextOfficeMoment(Date.parse(task.createdAt) + patience(step));
      if (actsAt <= at) due.push({ task, step });
      else nextAt = Math.min(nextAt, actsAt);
    }
    await Promise.all(due.map(({ task, step }) => complete(api, account, task, step, story, at)));
    worked ||= due.length > 0;
  }
  return { at: nextAt, worked };
}

function patience(step) {
  return (step.afterHours ?? 0) * HOUR_MS + (step.afterDays ?? 0) * DAY_MS;
}

/** The n-th appearance of a task is answered by the n-th step that names it; without one the task is left open. */
const known = new Map();
async function stepFor(api, story, task) {
  if (!known.has(task.taskKey)) known.set(task.taskKey, await findStep(api, story, task));
  return known.get(task.taskKey);
}

async function findStep(api, story, task) {
  const detail = await api.caseDetail(task.caseNo);
  const earlier = detail.tasks.filter(
    (other) => other.elementId === task.elementId && other.state === 'completed',
  ).length;
  return story.get(task.caseNo).steps.filter((step) => step.task === task.elementId)[earlier];
}

/** Enters what a person would: the form comes filled with what is known, the step says what the person changes. */
async function complete(api, account, task, step, story, at) {
  const planned = story.get(task.caseNo);
  const { values } = await api.task(account, task.taskKey);
  const names = { ...planned.names, today: civilDayOf(at) };
  const entered = resolveTokens(step.variables, names, addDays);
  const { status, body } = await api.complete(account, task.taskKey, { ...values, ...entered });
  if (status !== 400) return;
  console.error(`${planned.key}: ${step.task} was refused and stays open: ${JSON.stringify(body.errors)}`);
  known.set(task.taskKey, undefined);
}

/** The play itself took time: at its end the clock must not stand behind the machine's. */
async function catchUp(api) {
  const { offsetMs } = await api.clock();
  if (offsetMs < 0) await api.advance(-offsetMs);
}

async function report(api, stretch, state, at, endsAt) {
  const from = startOfDay(stretch.startsOn);
  const percent = Math.max(0, Math.min(100, Math.floor(((at - from) / (endsAt - from)) * 100)));
  await api.reportProgress({
    state,
    percent,
    startedOn: stretch.startsOn,
    endsOn: stretch.endsOn,
    message: null,
  });
}
