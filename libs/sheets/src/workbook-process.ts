import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type WorkbookOutcome, WORKBOOK_PROGRAM } from './workbook-child.js';

/** A large county takes some five seconds and 100 MB. */
const MOST_MS = 20_000;
const HEAP_MB = 160;

let last: Promise<unknown> = Promise.resolve();

/**
 * What is in a workbook; undefined where reading it takes more time or memory than it may. Two cells far from each other
 * make a table of billions, so each file is read in a process of its own, one after the other.
 */
export function readInProcess(file: Uint8Array): Promise<WorkbookOutcome | undefined> {
  const turn = last.then(() => readAlone(file));
  last = turn.catch(() => undefined);
  return turn;
}

// helpers

async function readAlone(file: Uint8Array): Promise<WorkbookOutcome | undefined> {
  const child = startProgram();
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
  try {
    return await Promise.race([answerOf(child, file), once(child, 'exit').then(() => undefined)]);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

async function answerOf(child: ChildProcess, file: Uint8Array): Promise<WorkbookOutcome> {
  await once(child, 'message');
  child.send(file);
  const [outcome] = (await once(child, 'message')) as [WorkbookOutcome];
  return outcome;
}

/**
 * Nothing of the environment is within reach of what reads foreign files. No module is named for the text that begins it:
 * the threads that unpack large files would take their own for one as well, which it is not.
 */
function startProgram(): ChildProcess {
  const program = ['--eval', 'void import(process.argv[1])', WORKBOOK_PROGRAM];
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, ...program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  });
}
