import { TaskService, TaskSweeper } from '@app/tasks';
import type { Actor } from '@app/identity';
import {
  ARBITRATOR,
  COLLEAGUE,
  COMMANDER,
  type County,
  MEDIATOR,
  MEDIATOR2,
  openCounty,
} from '../cases/county.js';
import { factOf, openTasks, recordedUntilMediation } from './task-fixture.js';

const ACCEPT = { outcome: 'accept', applicationForm: 'written' };

describe('working on a task', () => {
  let county: County;
  let tasks: TaskService;
  let key: string;

  beforeEach(async () => {
    county = await openCounty();
    tasks = county.module.get(TaskService);
    await county.feed(recordedUntilMediation());
    key = (await openTasks(county, 'accept-mediation'))[0]!;
  });
  afterEach(() => county.close());

  const mine = async (actor: Actor) =>
    (await tasks.list(actor, { view: 'mine' })).items.map((item) => item.taskKey);
  const ofGroup = async (actor: Actor) =>
    (await tasks.list(actor, { view: 'group' })).items.map((item) => item.taskKey);

  it('shows what is asked and what is known', async () => {
    const task = await tasks.find(MEDIATOR, key);

    expect(task).toMatchObject({
      name: '决定是否受理调解',
      elementId: 'accept-mediation',
      state: 'open',
      assignee: null,
      pending: null,
      canWork: true,
      draft: null,
      candidateGroups: ['zj.t09.mediate/mediator'],
    });
    expect(task.form?.id).toBe('wage-recovery.accept-mediation');
    expect(task.values).not.toHaveProperty('applicantIdNo');
    expect(await tasks.find(COMMANDER, key)).toMatchObject({ canWork: false });
  });

  it('tells of its changes those who had it and those who get it', async () => {
    const ofTasks = async (changes: Record<string, unknown>) =>
      [...(await county.feed([await factOf(county, key, 'ASSIGNED', changes)]))]
        .filter((topic) => topic.startsWith('tasks'))
        .sort();
    const group = 'tasks:zj.t09.mediate/mediator';
    expect(await ofTasks({ assignee: 'mediator' })).toEqual([`tasks:mediator`, group]);
    expect(await ofTasks({ assignee: 'colleague' })).toEqual(['tasks:colleague', 'tasks:mediator', group]);
  });

  it('is nobody else’s business', async () => {
    for (const foreign of [MEDIATOR2, ARBITRATOR]) {
      expect(await ofGroup(foreign)).toEqual([]);
      await expect(tasks.find(foreign, key)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND', status: 404 });
      await expect(tasks.claim(foreign, key)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
      await expect(tasks.complete(foreign, key, ACCEPT)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
      await expect(tasks.saveDraft(foreign, key, {})).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    }
    await expect(tasks.claim(COMMANDER, key)).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
    for (const nothing of ['0', '99999999999999999999', 'x', '']) {
      await expect(tasks.find(MEDIATOR, nothing)).rejects.toMatchObject({ code: 'TASK_NOT_FOUND' });
    }
    expect(county.engine.completions).toEqual([]);
  });

  it('moves to the own list at once when claimed, and stays there when the fact comes', async () => {
    const claimed = await tasks.claim(MEDIATOR, key);

    expect(claimed).toMatchObject({
      assignee: 'mediator',
      assigneeName: '示例-mediator',
      pending: 'claiming',
    });
    expect(await mine(MEDIATOR)).toEqual([key]);
    expect(await ofGroup(MEDIATOR)).not.toContain(key);
    expect(await ofGroup(COLLEAGUE)).not.toContain(key);
    expect(await tasks.counts(MEDIATOR)).toMatchObject({ mine: 1 });

    await county.feed([await factOf(county, key, 'ASSIGNED', { assignee: 'mediator' })]);
    expect(await tasks.find(MEDIATOR, key)).toMatchObject({
      assignee: 'mediator',
      pending: null,
      canWork: true,
    });
    expect(await mine(MEDIATOR)).toEqual([key]);
    expect(await tasks.claim(MEDIATOR, key)).toMatchObject({ assignee: 'mediator' });
  });

  it('goes to one of two people who claim it at once, and the other learns who has it', async () => {
    const results = await Promise.allSettled([tasks.claim(MEDIATOR, key), tasks.claim(COLLEAGUE, key)]);

    const won = results.filter(({ status }) => status === 'fulfilled');
    const lost = results.find((result) => result.status === 'rejected');
    expect(won).toHaveLength(1);
    const winner = county.engine.assignees.get(key);
    expect(lost?.reason).toMatchObject({
      code: 'TASK_ALREADY_CLAIMED',
      status: 409,
      details: { assignee: winner, assigneeName: `示例-${winner}` },
    });
  });

  it('is claimed once by a double click', async () => {
    const results = await Promise.all([tasks.claim(MEDIATOR, key), tasks.claim(MEDIATOR, key)]);

    expect(results.map(({ assignee }) => assignee)).toEqual(['mediator', 'mediator']);
  });

  it('goes back to the group', async () => {
    await tasks.claim(MEDIATOR, key);
    await county.feed([await factOf(county, key, 'ASSIGNED', { assignee: 'mediator' })]);

    expect(await tasks.unclaim(MEDIATOR, key)).toMatchObject({ assignee: null, pending: 'unclaiming' });
    expect(await mine(MEDIATOR)).toEqual([]);
    await county.feed([await factOf(county, key, 'ASSIGNED', { assignee: '' })]);
    expect(await tasks.find(COLLEAGUE, key)).toMatchObject({ assignee: null, pending: null, canWork: true });
    expect(await ofGroup(COLLEAGUE)).toContain(key);
    expect(await tasks.unclaim(MEDIATOR, key)).toMatchObject({ assignee: null });
  });

  it('checks what was entered and lets only the form’s fields through', async () => {
    await expect(tasks.complete(MEDIATOR, key, { outcome: 'maybe' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'variables.outcome', code: 'OPTION' }),
      ]),
    });
    expect(county.engine.assignees.size).toBe(0);

    await tasks.complete(MEDIATOR, key, { ...ACCEPT, caseNo: 'forged', mediationRejectReason: 'hidden' });

    expect(county.engine.completions).toEqual([{ key, variables: { ...ACCEPT, completedBy: 'mediator' } }]);
    expect(county.engine.assignees.get(key)).toBe('mediator');
  });

  it('is gone from every list when completed, before the fact comes and after', async () => {
    await tasks.saveDraft(MEDIATOR, key, { outcome: 'reject', foreign: 1 });
    expect((await tasks.find(MEDIATOR, key)).draft).toEqual({ outcome: 'reject' });

    expect(await tasks.complete(MEDIATOR, key, ACCEPT)).toMatchObject({
      pending: 'completing',
      assignee: 'mediator',
    });
    expect(await mine(MEDIATOR)).toEqual([]);
    expect(await ofGroup(COLLEAGUE)).not.toContain(key);
    await expect(tasks.claim(COLLEAGUE, key)).rejects.toMatchObject({ code: 'TASK_COMPLETED' });

    await county.feed([
      await factOf(county, key, 'ASSIGNED', { assignee: 'mediator' }),
      await factOf(county, key, 'COMPLETED', { assignee: 'mediator', variables: ACCEPT }),
    ]);
    const done = await tasks.list(MEDIATOR, { view: 'done' });
    expect(done).toMatchObject({ total: 1, items: [{ taskKey: key, state: 'completed', pending: null }] });
    expect(await tasks.find(MEDIATOR, key)).toMatchObject({ values: ACCEPT, draft: null, canWork: false });
    await expect(tasks.complete(MEDIATOR, key, ACCEPT)).rejects.toMatchObject({
      code: 'TASK_COMPLETED',
      status: 409,
    });
  });

  it('is completed once by a double click and by two people', async () => {
    const clicks = await Promise.all([
      tasks.complete(MEDIATOR, key, ACCEPT),
      tasks.complete(MEDIATOR, key, ACCEPT),
    ]);
    expect(clicks.map(({ pending }) => pending)).toEqual(['completing', 'completing']);
    expect(county.engine.completions).toHaveLength(1);

    const other = (await openTasks(county, 'accept-mediation'))[1]!;
    const race = await Promise.allSettled([
      tasks.complete(MEDIATOR, other, ACCEPT),
      tasks.complete(COLLEAGUE, other, ACCEPT),
    ]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = race.find((result) => result.status === 'rejected');
    expect(['TASK_ALREADY_CLAIMED', 'TASK_COMPLETED']).toContain((lost?.reason as { code: string }).code);
    expect((lost?.reason as { status: number }).status).toBe(409);
    expect(county.engine.completions).toHaveLength(2);
  });

  it('leaves a person what he typed when a colleague is faster', async () => {
    await tasks.saveDraft(MEDIATOR, key, ACCEPT);
    await tasks.saveDraft(COLLEAGUE, key, { outcome: 'reject' });
    await tasks.complete(MEDIATOR, key, ACCEPT);
    // what is sent on the way out of the page crosses the completion
    await expect(tasks.saveDraft(MEDIATOR, key, ACCEPT)).rejects.toMatchObject({ code: 'TASK_COMPLETED' });
    await tasks.saveDraft(COLLEAGUE, key, { outcome: 'reject', rejectReason: '不属于受理范围' });
    const fact = { assignee: 'mediator', variables: ACCEPT };
    await county.feed([await factOf(county, key, 'COMPLETED', fact)]);

    expect(await tasks.find(COLLEAGUE, key)).toMatchObject({ values: ACCEPT, draft: { outcome: 'reject' } });
    expect((await tasks.find(MEDIATOR, key)).draft).toBeNull();
    await tasks.saveDraft(COLLEAGUE, key, { outcome: 'accept' });
    expect((await tasks.find(COLLEAGUE, key)).draft).toEqual({ outcome: 'accept' });

    await county.dataSource.query(`update task set completed_at = completed_at - interval '31 days'`);
    await county.module.get(TaskSweeper).sweep();
    expect((await tasks.find(COLLEAGUE, key)).draft).toBeNull();
  });

  it('answers TASK_COMPLETED when the engine has no such task any more', async () => {
    county.engine.gone.add(key);

    await expect(tasks.complete(MEDIATOR, key, ACCEPT)).rejects.toMatchObject({ code: 'TASK_COMPLETED' });
  });

  it('answers 503 and changes nothing while the engine is away', async () => {
    county.engine.failing = true;

    for (const attempt of [() => tasks.claim(MEDIATOR, key), () => tasks.complete(MEDIATOR, key, ACCEPT)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE', status: 503 });
    }
    expect(await ofGroup(MEDIATOR)).toContain(key);
    expect(await mine(MEDIATOR)).toEqual([]);
    await tasks.saveDraft(MEDIATOR, key, ACCEPT);
    expect((await tasks.find(MEDIATOR, key)).draft).toEqual(ACCEPT);
  });

  it('forgets a command whose fact never comes', async () => {
    const sweeper = county.module.get(TaskSweeper);
    await tasks.complete(MEDIATOR, key, ACCEPT);
    expect(await sweeper.sweep()).toBe(0);

    await county.dataSource.query(`update task_command set at = clock_timestamp() - interval '31 seconds'`);
    expect(await sweeper.sweep()).toBe(1);
    expect(await ofGroup(MEDIATOR)).toContain(key);

    await tasks.saveDraft(MEDIATOR, key, { foreign: 'x' });
    await expect(tasks.saveDraft(MEDIATOR, key, { outcome: 'x'.repeat(300_000) })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
