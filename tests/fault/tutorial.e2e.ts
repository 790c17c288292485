import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ended, openTask } from '../support/journey.js';
import { eventually } from '../support/eventually.js';
import { Person } from '../support/person.js';
import { type System, startSystem } from '../support/system.mjs';
import { type TutorialStep, changed, tutorialSteps } from '../support/tutorial.js';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIED = [
  'apps',
  'demonstration',
  'libs',
  'migrations',
  'processes',
  'tests',
  'tools',
  'dist',
  'package.json',
  'tsconfig.json',
];
const SETTINGS = ['nest-cli.json', 'jest.config.mjs', '.prettierrc.json'];
const MADE = ['neighbour-dispute', 'lamp-repair'];

/** A copy of the platform without the processes that it brings, in which the tutorial is followed. */
describe('the tutorial', () => {
  const copy = mkdtempSync(join(tmpdir(), 'yijianshi-tutorial-'));
  const ownWebPages = (path: string) => !path.includes('node_modules');
  const filesOf = (folder: string) =>
    readdirSync(join(copy, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !MADE.some((id) => path.includes(`/processes/${id}/`)));
  const platform = () =>
    ['apps', 'libs', 'migrations', 'processes', 'tools'].flatMap((folder) =>
      filesOf(folder).map((path) => [path.slice(copy.length), readFileSync(path, 'utf8')]),
    );

  beforeAll(() => {
    for (const name of [...COPIED, ...SETTINGS])
      cpSync(join(PROJECT, name), join(copy, name), { recursive: true, filter: ownWebPages });
    rmSync(join(copy, 'processes/wage-recovery'), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('makes two processes that run as it says, with and without code, and changes nothing else', async () => {
    const before = platform();
    for (const step of tutorialSteps(readFileSync(join(PROJECT, 'docs/tutorial-new-process.md'), 'utf8')))
      await follow(step);
    expect(platform()).toEqual(before);
  }, 400_000);

  async function follow(step: TutorialStep): Promise<void> {
    if (step.kind === 'run') return run(step.command);
    const path = join(copy, step.path);
    writeFileSync(path, step.kind === 'write' ? step.text : changed(readFileSync(path, 'utf8'), step.hunks));
  }

  async function run(command: string): Promise<void> {
    const { ZEEBE_PARTITIONS: _, ...env } = process.env;
    const cache = { YIJIANSHI_CACHE: process.env['YIJIANSHI_CACHE'] ?? join(PROJECT, '.cache') };
    try {
      await promisify(execFile)('bash', ['-c', command], { cwd: copy, env: { ...env, ...cache } });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command}\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  describe('its process without code', () => {
    let system: System;
    beforeAll(async () => {
      // what runs here was built without the code of the other one
      rmSync(join(copy, 'processes/lamp-repair'), { recursive: true, force: true });
      system = await startSystem({ processesDir: join(copy, 'processes') });
    });
    afterAll(() => system?.stop());

    it('is registered, found, worked on, counted and printed like any other', async () => {
      const address = { apiUrl: system.apiUrl, password: system.demoPassword };
      const mediator = await Person.loggedIn(address, 'mediator');
      const analyst = await Person.loggedIn(address, 'analyst');
      const xml = readFileSync(join(copy, 'processes/neighbour-dispute/neighbour-dispute.bpmn'), 'utf8');
      expect(await analyst.post('/models/neighbour-dispute/check', { xml })).toMatchObject({ findings: [] });

      const { caseNo } = await mediator.post<{ caseNo: string }>('/cases', {
        processId: 'neighbour-dispute',
        variables: {
          ...{ townCode: 'zj.t09', receivedOn: '2026-10-20', place: '示例桥头' },
          ...{ requesterName: '示例-王小明', subject: '滴水' },
        },
      });
      expect(caseNo).toMatch(/-LLJF-20261020-00001$/);

      const task = await openTask(mediator, caseNo, 'handle');
      const found = await mediator.get<{ items: { caseNo: string }[] }>(
        `/cases?q=${encodeURIComponent('王小明')}`,
      );
      expect(found.items.map((item) => item.caseNo)).toEqual([caseNo]);
      await mediator.post(`/tasks/${task.taskKey}/complete`, {
        variables: { outcome: 'done', resultNote: '两家已经说好。' },
      });
      await ended(mediator, caseNo);

      const commander = await Person.loggedIn(address, 'commander');
      const counted = await eventually('the case is counted', async () => {
        const overview = await commander.get<{ finished: number }>('/metrics/overview');
        return overview.finished > 0 ? overview : undefined;
      });
      expect(counted.finished).toBe(1);
      const { items } = await commander.get<{ items: { processId: string; stageCode: string }[] }>(
        '/metrics/stages',
      );
      expect(items.map(({ processId, stageCode }) => `${processId} ${stageCode}`)).toEqual([
        'neighbour-dispute S1',
      ]);

      const printed = await mediator.ask<string>('POST', `/cases/${caseNo}/print`, {});
      expect(printed).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF-/) });
      expect(printed.headers.get('content-type')).toBe('application/pdf');
    }, 120_000);
  });
});
