import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressText } from '../../tools/lib/broker-archive.mjs';
import { demonstrationOffset } from '../../tools/lib/clock-offset.mjs';
import { isStale, lockOwner, takeLock } from '../../tools/lib/lock.mjs';
import { LaunchError, megabytes, sentenceOf } from '../../tools/lib/messages.mjs';
import { freePorts, portText } from '../../tools/lib/ports.mjs';
import { identityOf, isStillRunning } from '../../tools/lib/processes.mjs';
import { appEnvironment } from '../../tools/lib/apps.mjs';
import { portsInUse, readSettings } from '../../tools/lib/settings.mjs';

describe('the lock of the launcher', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is stale when its owner is gone or when it cannot be read', () => {
    const text = JSON.stringify({ pid: 42, identity: 'boot:7' });
    expect(isStale(text, () => true)).toBe(false);
    expect(isStale(text, () => false)).toBe(true);
    expect(isStale('{"pid":', () => true)).toBe(true);
    expect(isStale('', () => true)).toBe(true);
  });

  it('keeps a second launcher out with one sentence that names the first', () => {
    const release = takeLock(folder);
    expect(() => takeLock(folder)).toThrow(new RegExp(`进程 ${process.pid}.*process ${process.pid}`));
    release();
    expect(lockOwner(folder)).toBeUndefined();
  });

  it('is taken over from a launcher that was killed, even when its pid is in use again', () => {
    writeFileSync(
      join(folder, 'launcher.lock'),
      JSON.stringify({ pid: process.pid, identity: 'earlier boot:1' }),
    );
    const release = takeLock(folder);
    expect(lockOwner(folder)).toBe(process.pid);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a process', () => {
  it('is told from a later one with the same pid', () => {
    const identity = identityOf(process.pid);
    expect(identity).toBeDefined();
    expect(isStillRunning({ pid: process.pid, identity })).toBe(true);
    expect(isStillRunning({ pid: process.pid, identity: `${identity}0` })).toBe(false);
    expect(isStillRunning({ pid: process.pid })).toBe(false);
    expect(identityOf(0)).toBeUndefined();
  });
});

describe('the sentences of the launcher', () => {
  it('name the variable of a taken port, in both languages', () => {
    const [zh, en] = portText('ZEEBE_REST_PORT', 8080, 'EADDRINUSE');
    expect(zh).toBe('端口 8080 已被占用，请用环境变量 ZEEBE_REST_PORT 换一个端口再启动。');
    expect(en).toContain('ZEEBE_REST_PORT');
    expect(portText('PORT', 80, 'EACCES')[0]).toContain('1024');
  });

  it('recognise a full disk wherever it comes from', () => {
    expect(sentenceOf(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^磁盘已满/);
    expect(sentenceOf(new Error('tar: write error: No space left on device'))).toMatch(/^磁盘已满/);
    expect(sentenceOf(new LaunchError('甲', 'a'))).toBe('甲 / a');
  });

  it('show how much has arrived', () => {
    expect(megabytes(212_102_843)).toBe('212.1 MB');
    expect(progressText(1_500_000, 3)).toContain('1.5 MB');
    expect(progressText(0, 2)).toContain('connecting');
  });
});

describe('free ports', () => {
  it('are given to one system only, also where several start together', async () => {
    const names = ['PORT', 'POSTGRES_PORT', 'INTAKE_PORT'];
    const systems = await Promise.all(Array.from({ length: 200 }, () => freePorts(names)));
    expect(new Set(systems.flatMap((ports) => Object.values(ports))).size).toBe(600);
  });
});

describe('the settings', () => {
  it('play the demonstration only where both servers are embedded', () => {
    expect(readSettings({})).toMatchObject({ demo: 'history', clockControl: true });
    expect(readSettings({ DEMO: 'none' })).toMatchObject({ demo: 'none', clockControl: true });
    expect(readSettings({ ZEEBE_ADDRESS: 'broker:26500' })).toMatchObject({
      demo: 'none',
      clockControl: false,
    });
    expect(readSettings({ DATABASE_URL: 'postgresql://x@y/z' })).toMatchObject({
      demo: 'none',
      clockControl: true,
    });
  });

  it('let the codes on papers lead to where the pages are', () => {
    const context = { secrets: {}, databaseUrl: () => '', engine: {} };
    const publicUrl = (env: Record<string, string>) =>
      appEnvironment({ ...context, settings: readSettings(env) }).PUBLIC_URL;
    expect(publicUrl({})).toBe('http://localhost:3000');
    expect(publicUrl({ PORT: '3100' })).toBe('http://localhost:3100');
    expect(publicUrl({ PORT: '3100', PUBLIC_URL: 'https://bpm.example' })).toBe('https://bpm.example');
  });

  it('check only the ports that are opened here', () => {
    const names = (env: Record<string, string>) => portsInUse(readSettings(env)).map(([name]) => name);
    expect(names({})).toHaveLength(9);
    expect(names({ DATABASE_URL: 'postgresql://x@y/z', ZEEBE_ADDRESS: 'broker:26500' })).toEqual([
      'PORT',
      'INTAKE_PORT',
      'WORKER_PORT',
    ]);
  });

  it('name the variable whose value makes no sense', () => {
    expect(() => readSettings({ PORT: 'abc' })).toThrow(/环境变量 PORT.*variable PORT/);
    expect(() => readSettings({ INTAKE_PORT: '70000' })).toThrow(/INTAKE_PORT/);
    expect(() => readSettings({ DEMO: 'all' })).toThrow(/none 或 history/);
  });
});

describe('the clock of the demonstration', () => {
  it.each([
    '2026-11-22T21:13:00+08:00',
    '2026-11-22T00:00:00+08:00',
    '2026-11-22T23:59:59+08:00',
    '2027-01-01T07:00:00+08:00',
  ])('begins at 08:00 in Shanghai, 200 days before %s', (now) => {
    const nowMs = Date.parse(now);
    const begin = new Date(nowMs + demonstrationOffset(nowMs));
    const expected = new Date(Date.parse(`${now.slice(0, 10)}T08:00:00+08:00`) - 200 * 86_400_000);
    expect(begin).toEqual(expected);
  });
});
