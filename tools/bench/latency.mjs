import { connect } from '../demo/api-client.mjs';
import { loadSamples } from '../demo/samples.mjs';
import { addDays } from '../demo/office-time.mjs';
import { resolveTokens } from '../demo/tokens.mjs';
import { percentile, round } from './figures.mjs';
import { Load } from './load.mjs';

const SAMPLES = 60;
const POLL_MS = 10;
const EXPORT_DELAY_MS = 1000;
/** Spreads the commands evenly over the exporter's delay. */
const SPREAD_STEP_MS = 137;

/** Milliseconds from an accepted command (claim, give back) to its fact in the task list, idle and under half the full load. */
export async function measureLatency(stack, loadPerSecond) {
  const api = await connect(stack.apiUrl, stack.demoPassword);
  const taskKey = await openTask(api);
  const idle = await toggles(api, taskKey);
  const load = new Load(stack.engine.grpc);
  await load.start(loadPerSecond);
  await load.measure(3);
  const loaded = await toggles(api, taskKey);
  await load.stop();
  return { samples: SAMPLES, idle: summary(idle), underLoad: { ...summary(loaded), loadPerSecond } };
}

async function openTask(api) {
  const samples = await loadSamples('processes');
  const sample = samples.find(({ id }) => id === 'waiting-at-intake');
  const { today } = await api.clock();
  const variables = resolveTokens(sample.cases[0].start, { today, received: today, key: 'bench' }, addDays);
  const { body } = await api.startCase('mediator', { processId: sample.process, variables }, 'bench');
  for (;;) {
    const task = (await api.openTasks('mediator')).find(({ caseNo }) => caseNo === body.caseNo);
    if (task !== undefined) return task.taskKey;
    await pause();
  }
}

async function toggles(api, taskKey) {
  const times = [];
  for (let index = 0; index < SAMPLES; index += 1) {
    const claim = index % 2 === 0;
    // a command that always followed the last fact would always wait the exporter's whole delay
    await pause((index * SPREAD_STEP_MS) % EXPORT_DELAY_MS);
    const begun = performance.now();
    await api.command('mediator', taskKey, claim ? 'claim' : 'unclaim');
    while (!isVisible(await api.task('mediator', taskKey), claim)) await pause();
    times.push(performance.now() - begun);
  }
  return times;
}

function isVisible(task, claimed) {
  return task.pending === null && (task.assignee !== null) === claimed;
}

function summary(times) {
  return { p50Ms: round(percentile(times, 0.5)), p99Ms: round(percentile(times, 0.99)) };
}

function pause(ms = POLL_MS) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
