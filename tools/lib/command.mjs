import { spawn } from 'node:child_process';
import { LaunchError, isDiskFull, diskFull } from './messages.mjs';
import { openLog } from './logs.mjs';

const keptCharacters = 20_000;

/**
 * Runs a command to its end and returns what it wrote. It gets a process group of its own, so that Ctrl-C reaches the
 * launcher first. With `logFile` everything it writes is kept there as well.
 */
export async function runCommand(registry, name, file, args, { logFile, onLine, failure, ...options } = {}) {
  const log = logFile === undefined ? undefined : openLog(logFile);
  try {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
    registry?.add(name, child);
    const output = collect(child, log, onLine);
    const { code, signal } = await endOf(child);
    if (code === 0) return output();
    throw commandFailed(name, output(), code ?? signal, failure);
  } finally {
    log?.close();
  }
}

function collect(child, log, onLine) {
  let text = '';
  const take = (chunk) => {
    text = (text + chunk).slice(-keptCharacters);
    log?.write(chunk);
    onLine?.(String(chunk));
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return () => text;
}

function endOf(child) {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal }));
  });
}

function commandFailed(name, output, code, failure) {
  if (isDiskFull({ message: output })) return diskFull();
  const reason = lastLine(output) || String(code);
  if (failure !== undefined) return failure(reason, output);
  return new LaunchError(`${name} 执行失败：${reason}`, `${name} failed: ${reason}`);
}

/** The last line that says something, without colours. */
export function lastLine(output) {
  return (
    withoutColours(output)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .at(-1) ?? ''
  );
}

export function withoutColours(text) {
  // eslint-disable-next-line no-control-regex -- colour codes begin with the escape character
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
