import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wishFrom } from '../../tools/new-process/wish.mjs';
import { writeProcess } from '../../tools/new-process/write-process.mjs';

const COMMAND = ['lamp-repair', '--name', '路灯报修', '--name-en', 'Repair of lamps', '--code', 'LDBX'];

describe('new:process', () => {
  const project = mkdtempSync(join(tmpdir(), 'new-process-'));
  beforeAll(() => mkdirSync(join(project, 'processes')));
  afterAll(() => rmSync(project, { recursive: true }));

  it.each([
    [['Lamp', ...COMMAND.slice(1)], 'the id has lower case letters'],
    [['../lamp', ...COMMAND.slice(1)], 'the id has lower case letters'],
    [COMMAND.filter((word) => !['--name', '路灯报修'].includes(word)), 'give the Chinese name'],
    [[...COMMAND.slice(0, -1), 'ldbx'], 'give the code of case numbers'],
    [[...COMMAND, '--group', 'mediator'], 'write --group as'],
    [[...COMMAND, '--colour', 'red'], 'colour'],
  ])('says what is wrong with %j', (args, reason) => {
    expect(() => wishFrom(args)).toThrow(reason);
  });

  it('writes every name into every file, and no code where none was asked for', async () => {
    const files = await writeProcess(project, wishFrom(COMMAND));
    expect(files).toContain('lamp-repair.bpmn');
    expect(files.filter((file) => file.startsWith('src/'))).toEqual([]);
    for (const file of files) {
      expect(readFileSync(join(project, 'processes/lamp-repair', file), 'utf8')).not.toMatch(
        /@\w+@|<!-- \/?(plain|typescript)/,
      );
    }
  });

  it('names who works on it by what the unit does, which holds in every county', async () => {
    const wish = wishFrom([...COMMAND.slice(0, -1), 'LAMPS', '--group', 'higherCourt/judge']);
    await writeProcess(project, { ...wish, id: 'lamps' });
    const model = readFileSync(join(project, 'processes/lamps/lamps.bpmn'), 'utf8');
    expect(model).toContain('value="=units.higherCourt + &quot;/judge&quot;"');
    expect(model).toContain('candidateGroups="=[units.higherCourt + &quot;/judge&quot;]"');
  });

  it('touches no folder that is there, and takes no code twice', async () => {
    const wish = wishFrom([...COMMAND, '--typescript']);
    await expect(writeProcess(project, wish)).rejects.toThrow('lamp-repair');
    await expect(writeProcess(project, { ...wish, id: 'lamp' })).rejects.toThrow('LDBX');
    const files = await writeProcess(project, { ...wish, id: 'lamp', code: 'LAMP' });
    expect(files).toContain('src/workers/check-request.worker.ts');
  });
});
