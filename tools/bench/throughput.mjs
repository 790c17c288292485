import { startStack } from '../lib/stack.mjs';
import { median, residentMib, round } from './figures.mjs';
import { Load } from './load.mjs';

const WARM_UP_SECONDS = 8;
const MEASURED_SECONDS = 20;
const ROUNDS = 2;

/** Completed instances a second on the bare broker and with the whole platform attached, the two in turn. */
export async function measureThroughput() {
  const bare = [];
  const attached = [];
  let memoryMib;
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await ratePerSecond({ parts: ['broker'], exporting: false }));
    attached.push(await ratePerSecond({}, (stack) => (memoryMib = memoryOf(stack))));
  }
  return {
    instancesPerSecond: {
      bare: round(median(bare), 1),
      attached: round(median(attached), 1),
      rounds: { bare, attached },
    },
    ratio: round(median(attached) / median(bare), 2),
    memoryMib,
  };
}

async function ratePerSecond(options, look = () => {}) {
  const stack = await startStack({ ...options, fsync: true, quickJvm: false });
  const load = new Load(stack.engine.grpc);
  try {
    await load.start();
    await load.measure(WARM_UP_SECONDS);
    const rate = await load.measure(MEASURED_SECONDS);
    look(stack);
    return round(rate, 1);
  } finally {
    await load.stop();
    await stack.stop();
  }
}

function memoryOf(stack) {
  const parts = ['broker', 'worker', 'api', 'postgres'];
  return Object.fromEntries(parts.map((part) => [part, residentMib(stack[part]?.pid)]));
}
