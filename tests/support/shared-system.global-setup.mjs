import { describeSystem, startSystem } from './system.mjs';

/** One system for all files that only use it; those that break things start their own. A running one may be handed in. */
export default async function startSharedSystem() {
  if (process.env.YIJIANSHI_TEST_SYSTEM) return;
  const system = await startSystem();
  globalThis.sharedSystem = system;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAndLeave(system));
  process.env.YIJIANSHI_TEST_SYSTEM = JSON.stringify(describeSystem(system));
}

async function stopAndLeave(system) {
  await system.stop();
  process.exit(130);
}
