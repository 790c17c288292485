import 'reflect-metadata';
import { readEnvironment } from './environment.js';
import { startWorker } from './worker.application.js';

try {
  await startWorker(readEnvironment());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
