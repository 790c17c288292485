/**
 * Measures the platform on this machine and prints one JSON document. `npm run bench` needs a build (`npm run build`) and a few minutes.
 *
 *   npm run -s bench            everything
 *   npm run -s bench -- replay  only what is named: deadlines, throughput, latency, replay, startup
 *   npm run -s bench -- lists   lists, filters and counts with a million open tasks; by name only, it takes a quarter of an hour
 */
import { cpus, totalmem } from 'node:os';
import { measureDeadlines } from './bench/deadlines.mjs';
import { measureLatency } from './bench/latency.mjs';
import { measureLists } from './bench/lists.mjs';
import { measureReplay } from './bench/replay.mjs';
import { measureStartup } from './bench/startup.mjs';
import { measureThroughput } from './bench/throughput.mjs';
import { Load } from './bench/load.mjs';
import { refuseUnknown } from './lib/arguments.mjs';
import { sentenceOf } from './lib/messages.mjs';
import { startStack } from './lib/stack.mjs';

const ALL = ['deadlines', 'throughput', 'latency', 'replay', 'startup'];
const RECORDS_LOAD_SECONDS = 30;

const asked = process.argv.slice(2);
try {
  refuseUnknown(asked, [...ALL, 'lists']);
} catch (error) {
  console.error(`✖ ${sentenceOf(error)}`);
  process.exit(1);
}
const wanted = asked.length === 0 ? ALL : asked;
const figures = {
  machine: {
    cores: cpus().length,
    model: cpus()[0].model,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
};
if (wanted.includes('deadlines')) figures.deadlines = await measureDeadlines();
if (wanted.includes('throughput')) Object.assign(figures, await measureThroughput());
if (wanted.includes('latency') || wanted.includes('replay')) Object.assign(figures, await onOneStack());
if (wanted.includes('lists')) figures.lists = await onFullTables();
if (wanted.includes('startup')) figures.startup = await measureStartup();
console.log(JSON.stringify(figures, null, 2));

async function onOneStack() {
  const stack = await startStack({ fsync: true, quickJvm: false });
  try {
    const half = Math.round((figures.instancesPerSecond?.attached ?? 120) / 2);
    const latency = wanted.includes('latency') ? await measureLatency(stack, half) : undefined;
    if (!wanted.includes('replay')) return { latency };
    await fillLog(stack);
    return { latency, replay: await measureReplay(stack) };
  } finally {
    await stack.stop();
  }
}

/** Lists are read from tables alone: without a broker and a worker. */
async function onFullTables() {
  const stack = await startStack({ fsync: true, parts: ['postgres', 'api'] });
  try {
    return await measureLists(stack);
  } finally {
    await stack.stop();
  }
}

/** Gives the replay a log worth measuring. */
async function fillLog(stack) {
  const load = new Load(stack.engine.grpc);
  await load.start();
  await load.measure(RECORDS_LOAD_SECONDS);
  await load.stop();
  await new Promise((resolve) => setTimeout(resolve, 3000));
}
