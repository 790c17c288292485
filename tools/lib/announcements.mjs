const quietMs = 30_000;
const engineWarning = /^\S+ \S+ (ERROR|FATAL)\s+(.*)/;
const databaseWarning = /\b(WARNING|ERROR|FATAL|PANIC): {2}(?!the database system is)(.*)/;

/** What the console hears from the running parts: warnings and errors, restarts, and the lines at the end of the start. */
export class Announcements {
  #lastSaid = new Map();
  #ready = false;

  constructor(console) {
    this.console = console;
  }

  line(name, line) {
    // While they start, the parts miss each other; what goes wrong for good ends the start with its own sentence.
    if (!this.#ready) return;
    const warning = warningOf(name, line);
    if (warning !== undefined && this.#isNew(`${name} ${warning}`)) this.console.line(`[${name}] ${warning}`);
  }

  restart(name) {
    this.console.warn(
      `${name} 意外退出，正在重新启动`,
      `${name} ended unexpectedly and is being started again`,
    );
  }

  async ready(stack, elapsedMs) {
    this.#ready = true;
    const accounts = await demonstrationAccounts(stack.apiUrl);
    const lines = [
      '',
      `一件事已就绪，用时 ${Math.round(elapsedMs / 1000)} 秒 / Yijianshi is ready`,
      `  地址 / Address:   ${stack.apiUrl}`,
      ...(stack.demoPassword
        ? [`  密码 / Password:  ${stack.demoPassword}（所有演示账号 / every demonstration account）`]
        : []),
      ...accounts.map(({ username, displayName, roleName }) =>
        `    ${username.padEnd(12)} ${displayName} ${roleName ?? ''}`.trimEnd(),
      ),
      '  按 Ctrl-C 停止 / Ctrl-C stops everything',
    ];
    lines.forEach((line) => this.console.line(line));
  }

  // A part that cannot reach another says so again and again; once in half a minute is enough.
  #isNew(text) {
    const key = text.replace(/[0-9a-f-]{8,}|\d+/g, '0').slice(0, 80);
    const now = performance.now();
    if (now - (this.#lastSaid.get(key) ?? -quietMs) < quietMs) return false;
    this.#lastSaid.set(key, now);
    return true;
  }
}

/** The part of a log line worth showing, undefined for everything below a warning. */
export function warningOf(name, line) {
  if (name === 'broker') return engineWarning.exec(line)?.slice(1).join(' ');
  if (name === 'postgres') return databaseWarning.exec(line)?.slice(1).join(' ');
  return applicationWarning(line);
}

function applicationWarning(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= 40 ? [msg, err?.message].filter(Boolean).join(': ') : undefined;
  } catch {
    return undefined;
  }
}

async function demonstrationAccounts(apiUrl) {
  try {
    const response = await fetch(`${apiUrl}/api/login-info`, { signal: AbortSignal.timeout(5_000) });
    const { demo, accounts } = await response.json();
    return demo ? accounts : [];
  } catch {
    return [];
  }
}
