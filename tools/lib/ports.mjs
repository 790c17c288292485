import { createServer } from 'node:net';
import { LaunchError } from './messages.mjs';

const lowestFree = 16_000;
const highestFree = 32_000;
const portPatienceMs = 5_000;
const given = new Set();

/** Fails with one sentence that names the variable of the first port that is taken. */
export async function checkPorts(ports, host) {
  const seen = new Map();
  for (const [name, port] of ports) {
    if (seen.has(port)) throw samePort(name, seen.get(port), port);
    seen.set(port, name);
    const code = await tryPatiently(port, name === 'PORT' ? host : '127.0.0.1');
    if (code !== undefined) throw new LaunchError(...portText(name, port, code));
  }
}

/** What to say about a port that could not be opened, in both languages. */
export function portText(name, port, code) {
  if (code === 'EADDRINUSE') {
    return [
      `端口 ${port} 已被占用，请用环境变量 ${name} 换一个端口再启动。`,
      `Port ${port} is taken: set the variable ${name} to another port and start again.`,
    ];
  }
  if (code === 'EACCES') {
    return [
      `当前用户无权使用端口 ${port}，请用环境变量 ${name} 换一个 1024 以上的端口。`,
      `This user may not open port ${port}: set the variable ${name} to a port above 1023.`,
    ];
  }
  return [
    `无法打开端口 ${port}（${code}），请检查环境变量 ${name} 和 HOST。`,
    `Port ${port} cannot be opened (${code}): check the variables ${name} and HOST.`,
  ];
}

/**
 * A free port for each name, none twice, for systems may start together. They lie below the range from which the system
 * takes the local end of connections: a port from there may be in use again before the part that is to listen on it has
 * started.
 */
export async function freePorts(names) {
  const ports = new Set();
  while (ports.size < names.length) {
    const port = lowestFree + Math.floor(Math.random() * (highestFree - lowestFree));
    if (given.has(port)) continue;
    given.add(port);
    if ((await tryPort(port, '127.0.0.1')) === undefined) ports.add(port);
  }
  const found = [...ports];
  return Object.fromEntries(names.map((name, index) => [name, found[index]]));
}

function samePort(name, other, port) {
  return new LaunchError(
    `环境变量 ${other} 和 ${name} 指定了同一个端口 ${port}，请改其中一个。`,
    `The variables ${other} and ${name} name the same port ${port}: change one of them.`,
  );
}

// A process that was killed a moment ago holds its ports until the system has taken it apart.
async function tryPatiently(port, host) {
  for (let tries = portPatienceMs / 200; ; tries--) {
    const code = await tryPort(port, host);
    if (code !== 'EADDRINUSE' || tries <= 0) return code;
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function tryPort(port, host) {
  try {
    const server = await listen(port, host);
    await new Promise((done) => server.close(done));
    return undefined;
  } catch (error) {
    return error.code ?? String(error);
  }
}

function listen(port, host) {
  const server = createServer();
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(server));
  });
}
