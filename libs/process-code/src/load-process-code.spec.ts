import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProcessCode } from './load-process-code.js';

describe('loadProcessCode', () => {
  const root = mkdtempSync(join(tmpdir(), 'process-code-'));
  const directoryWith = (name: string) => {
    mkdirSync(join(root, name, name), { recursive: true });
    return join(root, name);
  };
  afterAll(() => rmSync(root, { recursive: true }));

  it('finds the module of a process by its folder', async () => {
    const [code, ...others] = await loadProcessCode(directoryWith('wage-recovery'));
    expect(code?.module.name).toBe('WageRecoveryModule');
    expect(others).toEqual([]);
  });

  it('asks for no code where the folder has none', async () => {
    expect(await loadProcessCode(directoryWith('clock-operation'))).toEqual([]);
  });

  it('loads no code of a process that the installation does not have', async () => {
    expect(await loadProcessCode(directoryWith('another'))).toEqual([]);
  });
});
