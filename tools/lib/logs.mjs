import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const largestLog = 20_000_000;

/** Opens a log file for appending; a large one is moved aside first, so that logs do not grow for ever. */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  if (sizeOf(path) > largestLog) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a');
  return {
    descriptor,
    write: (text) => writeQuietly(descriptor, text),
    close: () => closeSync(descriptor),
    size: () => fstatSync(descriptor).size,
  };
}

/** Calls back with each new complete line of a growing file; returns the function that stops it. */
export function followLog(path, from, onLine, everyMs = 500) {
  let position = from;
  let rest = '';
  const look = () => {
    const { text, size } = readFrom(path, position);
    position = size > largestLog ? startAnew(path) : size;
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    look();
  };
}

/** The end of a log, for the sentence about a part that died. */
export function tailOf(path, from) {
  const size = sizeOf(path);
  // A log that was begun anew meanwhile is shorter than it was.
  return readFrom(path, Math.max(from < size ? from : 0, size - 8_000)).text;
}

// The part goes on writing to the same file, at its new end: it was opened for appending.
function startAnew(path) {
  copyFileSync(path, `${path}.1`);
  truncateSync(path, 0);
  return 0;
}

function readFrom(path, position) {
  const size = sizeOf(path);
  // A log that shrank was moved aside.
  if (size <= position) return { text: '', size };
  const descriptor = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(size - position, 1_000_000));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return { text: buffer.toString('utf8'), size };
  } finally {
    closeSync(descriptor);
  }
}

function sizeOf(path) {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

// A full disk is reported by the part that needs the space, not by its log.
function writeQuietly(descriptor, text) {
  try {
    writeSync(descriptor, text);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}
