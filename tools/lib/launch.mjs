import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuseUnknown } from './arguments.mjs';
import { ensureBuild } from './build.mjs';
import { Announcements } from './announcements.mjs';
import { Background } from './background.mjs';
import { checkBrokerSource, ensureBroker } from './broker-archive.mjs';
import { ensureSpace } from './disk.mjs';
import { findJava } from './java.mjs';
import { takeLock } from './lock.mjs';
import { Console, LaunchError, sentenceOf } from './messages.mjs';
import { ensurePackages } from './packages.mjs';
import { checkPorts } from './ports.mjs';
import { ProcessRegistry, endLeftovers } from './registry.mjs';
import { forgetRunning, noteRunning } from './running.mjs';
import { portsInUse, readSettings } from './settings.mjs';
import { onStopSignal } from './signals.mjs';

/** Runs the system as the arguments of the command say. */
export async function startWith(args) {
  try {
    refuseUnknown(args, ['--watch']);
  } catch (error) {
    console.error(`✖ ${sentenceOf(error)}`);
    process.exitCode = 1;
    return;
  }
  await launch({ watch: args.includes('--watch') });
}

/** Runs the whole system until Ctrl-C or until a part cannot be kept alive. */
export async function launch({ watch = false } = {}) {
  const launcher = new Launcher(watch);
  onStopSignal({ stop: () => launcher.interrupt(), force: () => launcher.force() });
  await launcher.run();
}

class Launcher {
  #console = new Console();
  #stopping;
  #releaseLock = () => {};

  constructor(watch) {
    this.watch = watch;
    this.startedAt = performance.now();
  }

  async run() {
    try {
      await this.#prepare();
      await this.#start();
    } catch (error) {
      await this.#fail(error);
    }
  }

  /** Stops everything in order; called by a signal, by a failure, and at most once. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** Ctrl-C: an orderly end once everything ran, a broken-off start before. */
  interrupt() {
    if (this.background === undefined) process.exitCode ??= 130;
    return this.stop();
  }

  /** The second Ctrl-C: what still runs is killed when this process exits. */
  force() {
    process.exit(130);
  }

  async #prepare() {
    const settings = { ...readSettings(), ...(this.watch ? { watch: true, nodeEnv: 'development' } : {}) };
    this.settings = settings;
    mkdirSync(join(settings.dataDir, 'logs'), { recursive: true });
    this.#releaseLock = takeLock(settings.dataDir);
    this.registry = new ProcessRegistry(settings.dataDir);
    const left = await endLeftovers(settings.dataDir);
    if (left.length > 0)
      this.#console.warn(
        `已结束上次遗留的进程：${left.join('、')}`,
        `Ended what was left running: ${left.join(', ')}`,
      );
    await ensureSpace(settings.dataDir, settings.minimumFreeMb);
    await checkPorts(portsInUse(settings), settings.host);
    const context = { settings, registry: this.registry, console: this.#console, findJava };
    if (settings.zeebeAddress === undefined) await checkBrokerSource(context);
    await ensurePackages(context);
    await ensureBuild(context);
    if (settings.zeebeAddress === undefined) await ensureBroker(context);
  }

  async #start() {
    const { Stack } = await import('./stack.mjs');
    const announcements = new Announcements(this.#console);
    this.stack = new Stack(this.settings, {
      console: this.#console,
      registry: this.registry,
      onGiveUp: (error) => this.#fail(error),
      onLine: (name, line) => announcements.line(name, line),
      onRestart: (name) => announcements.restart(name),
    });
    this.#console.step('启动数据库', 'Starting PostgreSQL');
    await this.stack.start();
    noteRunning(this.settings.dataDir, this.stack);
    this.background = new Background(this.stack, this.#console);
    await announcements.ready(this.stack, performance.now() - this.startedAt);
    this.background.start();
  }

  async #fail(error) {
    if (this.#stopping !== undefined) return this.#stopping;
    process.exitCode = 1;
    this.#console.endProgress();
    console.error(`✖ ${sentenceOf(error)}`);
    if (!(error instanceof LaunchError) && process.env.DEBUG) console.error(error);
    return this.stop();
  }

  async #stopAll() {
    if (this.stack !== undefined && process.exitCode !== 1) this.#console.line('正在停止 / Stopping …');
    this.registry?.refuseNew();
    await this.background?.stop();
    await this.stack?.stop();
    await this.registry?.endAll();
    await this.registry?.close();
    if (this.stack !== undefined) forgetRunning(this.settings.dataDir);
    this.#releaseLock();
    if (this.stack !== undefined) this.#console.line('已全部停止 / All stopped.');
    process.exit(process.exitCode ?? 0);
  }
}
