import { spawn } from 'node:child_process';
import pg from 'pg';
import { round } from './figures.mjs';

/** Records a second through all projections while rows are taken out and written again, start of the program included. */
export async function measureReplay(stack) {
  await stack.worker.stop();
  const records = await countRecords(stack.databaseUrl);
  const begun = performance.now();
  await replay(stack);
  const seconds = (performance.now() - begun) / 1000;
  await stack.worker.start();
  return { records, seconds: round(seconds, 1), recordsPerSecond: round(records / seconds) };
}

async function countRecords(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query('select count(*) from record');
  await client.end();
  return Number(rows[0].count);
}

function replay(stack) {
  const env = {
    ...process.env,
    DATABASE_URL: stack.databaseUrl,
    ZEEBE_ADDRESS: stack.engine.grpc,
    CLOCK_CONTROL: 'false',
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, ['dist/apps/worker/src/replay.js'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`replay ended with ${code}`))));
  });
}
