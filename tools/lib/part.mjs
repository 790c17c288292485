import { spawn } from 'node:child_process';
import { diesAgainAndAgain, diedWhileStarting, stopped, tooLate } from './part-errors.mjs';
import { endProcess, identityOf, signalGroup } from './processes.mjs';
import { followLog, openLog } from './logs.mjs';

export const deathsAllowed = 5;
const deathWindowMs = 60_000;

/**
 * One long-running process of the stack. It is started, watched, started again when it dies, and stopped.
 *
 * A part is described by `{name, logFile, command, ready, prepare?, explain?, hopeless?, stopSignal?, readyWithinMs?}`:
 * `prepare()` runs before each start and its result goes to `command(prepared)` → `{file, args, options}` and to
 * `ready(prepared, isAlive)`, which resolves when the part does its work; `explain(log)` finds the reason of a death;
 * a log line that matches `hopeless` ends the waiting.
 */
export class Part {
  #child;
  #state = 'stopped';
  #failure;
  #deaths = [];
  // Each stop ends a life; what belongs to an earlier life does nothing any more.
  #life = 0;
  #unfollow = () => {};

  constructor(description, { registry, onGiveUp = () => {}, onLine = () => {}, onRestart = () => {} }) {
    Object.assign(this, {
      readyWithinMs: 240_000,
      stopSignal: 'SIGTERM',
      prepare: async () => undefined,
      ...description,
    });
    this.hooks = { registry, onGiveUp, onLine, onRestart };
  }

  /** The process id of the running process, undefined while it is down. */
  get pid() {
    return this.#child?.pid;
  }

  /** `stopped`, `starting`, `ready` or `failed`. */
  get state() {
    return this.#state;
  }

  /** Starts it and resolves when it works; a part that cannot even start is not tried again. */
  async start() {
    this.#deaths = [];
    try {
      await this.#run(this.#life);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Resolves when the part works, also in the middle of a restart. */
  async whenReady() {
    while (this.#state === 'starting') await pause(20);
    if (this.#state === 'failed') throw this.#failure;
    if (this.#state === 'stopped') throw stopped(this.name);
  }

  /** Stops it for good: politely, then by force. */
  async stop(patienceMs = 15_000) {
    this.#life++;
    await this.#end(this.stopSignal, patienceMs);
    this.#state = 'stopped';
    this.#unfollow();
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  /** Sends a signal and leaves the rest to the supervision: `kill()` is how tests break things. */
  kill(signal = 'SIGKILL') {
    if (this.#child === undefined) return;
    if (signal === 'SIGKILL') this.#state = 'starting';
    signalGroup(this.#child.pid, signal);
  }

  async #run(life) {
    this.#state = 'starting';
    const prepared = await this.prepare();
    const command = await this.command(prepared);
    if (life !== this.#life) throw stopped(this.name);
    const child = this.#spawn(command, life);
    await Promise.race([this.#untilReady(prepared, child), this.#untilDead(child, life)]);
    if (life !== this.#life) throw stopped(this.name);
    child.answered = true;
    this.#state = 'ready';
    if (!isAlive(child)) this.#exited(child, life);
  }

  #spawn({ file, args, options }, life) {
    const log = openLog(this.logFile);
    this.#unfollow();
    this.logStart = log.size();
    const child = spawn(file, args, {
      detached: true,
      ...options,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    log.close();
    this.hooks.registry.add(this.name, child);
    this.#unfollow = followLog(this.logFile, this.logStart, (line) => this.#heard(child, line));
    this.#child = child;
    child.once('exit', () => this.#exited(child, life));
    return child;
  }

  async #untilReady(prepared, child) {
    let timer;
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => fail(tooLate(this)), this.readyWithinMs);
    });
    await Promise.race([this.ready(prepared, () => isAlive(child)), late]).finally(() => clearTimeout(timer));
  }

  // Some parts stay alive after they failed to start, and would be waited for in vain.
  #heard(child, line) {
    this.hooks.onLine(this.name, line);
    if (!child.answered && this.hopeless?.test(line)) child.emit('hopeless');
  }

  #untilDead(child, life) {
    return new Promise((_, fail) => {
      child.once('hopeless', () => fail(diedWhileStarting(this, 'failed')));
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        fail(life === this.#life ? diedWhileStarting(this, code ?? signal) : stopped(this.name));
      });
    });
  }

  #exited(child, life) {
    if (this.#child === child) this.#child = undefined;
    if (life !== this.#life || !child.answered) return;
    this.#revive(life).catch((error) => this.#giveUp(error, life));
  }

  async #revive(life) {
    for (;;) {
      this.#state = 'starting';
      const count = this.#countDeath();
      if (count > deathsAllowed) throw diesAgainAndAgain(this, deathsAllowed);
      this.hooks.onRestart(this.name, count);
      await pause(Math.min(250 * 2 ** (count - 1), 5_000));
      if (life !== this.#life) return;
      try {
        return await this.#run(life);
      } catch {
        if (life !== this.#life) return;
        await this.#end('SIGKILL', 5_000);
      }
    }
  }

  #giveUp(error, life) {
    if (life !== this.#life) return;
    this.#failure = error;
    this.#state = 'failed';
    this.hooks.onGiveUp(error);
  }

  #countDeath() {
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < deathWindowMs), now];
    return this.#deaths.length;
  }

  async #end(signal, patienceMs) {
    const pid = this.#child?.pid;
    if (pid !== undefined) await endProcess({ pid, identity: identityOf(pid) }, signal, patienceMs);
  }
}

/** Asks an address until it answers as wished or the process behind it has died. */
export async function untilAnswers(
  url,
  stillAlive,
  { accept = (response) => response.ok, everyMs = 100, ...init } = {},
) {
  while (stillAlive()) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), ...init }).catch(() => undefined);
    const accepted = response !== undefined && (await accept(response));
    if (response?.bodyUsed === false) await response.body?.cancel().catch(() => {});
    if (accepted) return;
    await pause(everyMs);
  }
}

/** Waits. */
export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

function isAlive(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
