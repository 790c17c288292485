import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from './logs.mjs';
import { endProcess, identityOf } from './processes.mjs';

/** What runs beside the system once it is ready; its end is no failure of the system. */
export class Background {
  constructor(stack, console) {
    this.stack = stack;
    this.console = console;
    this.children = [];
    this.stopping = false;
  }

  start() {
    const { settings } = this.stack;
    if (settings.demo === 'history') this.#playHistory();
    if (settings.watch) this.#watchSources();
  }

  /** Ends before the system does, so that nobody keeps its connections busy. */
  async stop() {
    this.stopping = true;
    await Promise.all(
      this.children.map((child) => endProcess({ pid: child.pid, identity: identityOf(child.pid) })),
    );
  }

  #playHistory() {
    const { stack } = this;
    const script = join(stack.settings.projectDir, 'tools', 'demo.mjs');
    if (!existsSync(script)) return;
    const environment = {
      API_URL: stack.apiUrl,
      DEMO_PASSWORD: stack.demoPassword,
      PROCESSES_DIR: stack.settings.processesDir,
    };
    const child = this.#spawn('demo', process.execPath, [script, '--history'], environment);
    child.once('exit', (code) => {
      if (code && !this.stopping)
        this.console.warn(
          '演示历史没有播放完，下次启动会继续（日志：.data/logs/demo.log）',
          'The demonstration stopped early and goes on at the next start',
        );
    });
  }

  #watchSources() {
    this.#spawn('build api', 'npx', ['nest', 'build', 'api', '--watch']);
    this.#spawn('build worker', 'npx', ['nest', 'build', 'worker', '--watch']);
    this.#spawn('web', 'npm', ['run', 'dev', '-w', 'apps/web'], { API_URL: this.stack.apiUrl });
    this.console.line('页面开发地址 / Web with hot reload: http://localhost:5173');
  }

  #spawn(name, file, args, environment = {}) {
    const { settings, registry } = this.stack;
    const log = openLog(join(settings.dataDir, 'logs', `${name.replaceAll(' ', '-')}.log`));
    const child = spawn(file, args, {
      cwd: settings.projectDir,
      env: { ...process.env, ...environment },
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    log.close();
    child.once('error', (error) =>
      this.console.warn(`${name}：${error.message}`, `${name}: ${error.message}`),
    );
    registry.add(name, child);
    this.children.push(child);
    return child;
  }
}
