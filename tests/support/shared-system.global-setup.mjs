import { describeSystem, startSystem } from './system.mjs';

/**
 * One system for each worker of Jest, shared by all files that the worker runs: files that run at the same time cannot
 * disturb each other. Those that break things start systems of their own. A running one may be handed in, for one worker.
 */
export default async function startSharedSystems({ maxWorkers }) {
  if (process.env.YIJIANSHI_TEST_SYSTEM) return;
  const starts = await Promise.allSettled(Array.from({ length: maxWorkers }, () => startSystem()));
  const systems = starts.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
  globalThis.sharedSystems = systems;
  const failed = starts.find(({ status }) => status === 'rejected');
  if (failed !== undefined) {
    await stopAll(systems);
    throw failed.reason;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAndLeave(systems));
  systems.forEach((system, index) => {
    process.env[`YIJIANSHI_TEST_SYSTEM_${index + 1}`] = JSON.stringify(describeSystem(system));
  });
}

async function stopAndLeave(systems) {
  await stopAll(systems);
  process.exit(130);
}

async function stopAll(systems) {
  await Promise.all(systems.map((system) => system.stop()));
}
