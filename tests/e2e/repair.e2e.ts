import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answers } from '../support/answers.js';
import { eventually } from '../support/eventually.js';
import { caseInMediation } from '../support/opened-case.js';
import { PROCESS, caseOf, caseWhen, complete, ended, openTask } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { UNITS_OF_T09, stuckCase } from '../support/stuck-case.js';

const MODEL = readFileSync(
  resolve(import.meta.dirname, '../../processes/wage-recovery/wage-recovery.bpmn'),
  'utf8',
);

interface Repair {
  id: string;
  total: number;
  done: number;
  failed: number;
  stoppedAgain: number;
  waiting: number;
  items: { caseNo: string; state: string; fault: string | null; faultDetail: string | null }[];
}

interface StageDates {
  startOn: string;
  dueOn: string | null;
  promisedDueOn: string | null;
}

interface Plan {
  effects: { code: string; elementId: string; limit: StageDates | null }[];
  blocks: string[];
  path: string | null;
}

describe('an administrator', () => {
  const system = sharedSystem();
  let admin: Person;
  let analyst: Person;
  let mediator: Person;

  beforeAll(async () => {
    [admin, analyst, mediator] = await Promise.all([
      Person.loggedIn(system, 'admin'),
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });

  it('is told of a case that stands still, corrects its data, and the case goes on', async () => {
    // given
    const caseNo = await stuckCase({ admin, mediator });
    const [incident] = (await caseOf(admin, caseNo)).incidents;
    await eventually(`a notice about ${caseNo}`, async () => {
      const notices = await admin.get<{ caseNo: string; template: string }[]>('/notices');
      return (
        notices.some((notice) => notice.template === 'incident' && notice.caseNo === caseNo) || undefined
      );
    });
    expect(incident).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', elementName: '决定是否受理调解' });

    // when
    const repair = await correctUnits({ caseNo });

    // then
    expect(repair).toMatchObject({ total: 1, done: 1, failed: 0 });
    await openTask(mediator, caseNo, 'accept-mediation');
    await caseWhen(admin, caseNo, 'not stuck', ({ incidents }) => incidents.every(isResolved));
    const { items: timeline } = await mediator.get<{ items: { kind: string; text: string }[] }>(
      `/cases/${caseNo}/timeline`,
    );
    expect(timeline.filter(({ kind }) => kind === 'repaired').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('改正了案件数据：办理单位录入错误'),
    );
    const { items } = await admin.get<{ items: Record<string, unknown>[] }>(
      `/audit?object=${caseNo}&limit=5`,
    );
    expect(items.map(({ action, phase }) => [action, phase]).slice(0, 3)).toEqual([
      ['VARIABLE_SET', 'succeeded'],
      ['VARIABLE_SET', 'intended'],
      ['REPAIR_STARTED', 'done'],
    ]);
    expect(items[0]).toMatchObject({ by: 'admin', details: { name: 'units' } });
  });

  it('is told when what was tried again stopped again at once', async () => {
    const caseNo = await stuckCase({ admin, mediator });

    const { id } = await admin.post<Repair>('/repairs', { kind: 'retry', caseNo, reason: '示例：再试一次' });

    const repair = await eventually('the result', async () => {
      const seen = await admin.get<Repair>(`/repairs/${id}`);
      return seen.waiting === 0 ? seen : undefined;
    });
    expect(repair).toMatchObject({ done: 0, failed: 1, stoppedAgain: 1 });
    expect(repair.items).toMatchObject([{ caseNo, state: 'failed', fault: 'STOPPED_AGAIN' }]);
    expect(repair.items[0]?.faultDetail).toMatch(/^EXTRACT_VALUE_ERROR /);
    const { items } = await mediator.get<{ items: { kind: string; text: string }[] }>(
      `/cases/${caseNo}/timeline`,
    );
    expect(items.filter(({ kind }) => kind === 'repaired').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('让停住的步骤重试，但又停住了：示例：再试一次'),
    );
  });

  it('moves a case to another step, and sees before what happens', async () => {
    // given
    const caseNo = await caseInMediation(mediator);
    await openTask(mediator, caseNo, 'hold-mediation');
    const act = { kind: 'move-token', from: 'hold-mediation', to: 'accept-mediation' };
    const [left] = openDates(await caseOf(mediator, caseNo));

    // when
    const plan = await admin.post<Plan>(`/cases/${caseNo}/repair/preview`, act);
    const repair = await admin.post<Repair>('/repairs', { ...act, caseNo, reason: '受理审查有遗漏' });

    // then
    expect(plan.blocks).toEqual([]);
    expect(plan.effects.map(({ code }) => code)).toEqual(['ENDS', 'STAGE_ENDS', 'STAGE_BEGINS', 'BEGINS']);
    expect(repair.items).toMatchObject([{ caseNo, state: 'done' }]);
    // what was said before is what came about
    await openTask(mediator, caseNo, 'accept-mediation');
    const [entered] = openDates(await caseOf(mediator, caseNo));
    expect(plan.effects.map(({ limit }) => limit)).toEqual([null, limitOf(left), limitOf(entered), null]);
    await complete(mediator, caseNo, 'accept-mediation', answers.acceptMediation());
    const { tasks } = await caseWhen(mediator, caseNo, 'in mediation', ({ activeElements }) => {
      return activeElements.includes('hold-mediation') && !activeElements.includes('accept-mediation');
    });
    expect(
      tasks.filter(({ elementId, state }) => elementId === 'hold-mediation' && state === 'open'),
    ).toHaveLength(1);
    const again = await admin.refused('POST', '/repairs', {
      ...{ kind: 'move-token', from: 'accept-mediation', to: 'hold-mediation' },
      ...{ caseNo, reason: '已经离开' },
    });
    expect(again).toMatchObject({ code: 'REPAIR_BLOCKED', blocks: ['NOT_THERE'] });
  });

  it.each([
    ['by the engine itself', 'engine', 'hold-mediation', async () => undefined],
    ['by a new instance', 'new-instance', 'choose-confirmation', toConfirmation],
  ] as const)('brings a running case to a new version %s', async (_, path, elementId, advance) => {
    // given
    const caseNo = await caseInMediation(mediator);
    await advance(caseNo);
    await openTask(mediator, caseNo, elementId);
    const before = await caseOf(mediator, caseNo);
    const version = await deployNext(caseNo);

    // when
    const plan = await admin.post<Plan>(`/cases/${caseNo}/repair/preview`, { kind: 'migrate', version });
    const repair = await admin.post<Repair>('/repairs', {
      ...{ kind: 'migrate', version, caseNo, reason: '流程已改正' },
    });

    // then
    expect(plan).toMatchObject({ blocks: [], path });
    expect(repair.items).toMatchObject([{ caseNo, state: 'done', fault: null }]);
    const after = await caseWhen(mediator, caseNo, `on version ${version}`, (seen) => {
      const open = seen.tasks.filter(({ state }) => state === 'open');
      return seen.definitionVersion === version && open.length === 1 && seen.state === 'active';
    });
    expect(openDates(after)).toEqual(openDates(before));
    if (path === 'engine') await payAtOnce(caseNo);
    else await complete(mediator, caseNo, elementId, answers.chooseConfirmation());
    await caseWhen(mediator, caseNo, 'past the step', (seen) => !seen.activeElements.includes(elementId));
    expect((await caseOf(admin, caseNo)).incidents).toEqual([]);
  });

  it('repairs all cases with the same fault, each with its result', async () => {
    // given
    const caseNos = [
      await stuckCase({ admin, mediator }),
      await stuckCase({ admin, mediator }),
      await stuckCase({ admin, mediator }),
    ];
    const incidents = await admin.get<{ incidentKey: string; caseNo: string }[]>('/incidents?state=open');
    const first = incidents.find(({ caseNo }) => caseNo === caseNos[0]);
    const alike = await admin.get<{ caseNos: string[] }>(`/incidents/${first?.incidentKey}/alike`);
    expect(alike.caseNos).toEqual(expect.arrayContaining(caseNos));

    // when
    const begun = await correctUnits({ sameFaultAs: first?.incidentKey });

    // then
    const finished = await eventually('every case repaired', async () => {
      const repair = await admin.get<Repair>(`/repairs/${begun.id}`);
      return repair.waiting === 0 ? repair : undefined;
    });
    expect(finished).toMatchObject({ total: alike.caseNos.length, done: alike.caseNos.length, failed: 0 });
    for (const caseNo of caseNos) await openTask(mediator, caseNo, 'accept-mediation');
  });

  it('gives a task to somebody else, but never to groups in which nobody is', async () => {
    const caseNo = await caseInMediation(mediator);
    const { taskKey } = await openTask(mediator, caseNo, 'hold-mediation');
    const act = { kind: 'reassign', taskKey, caseNo, reason: '调解员休假' };

    const refusal = await admin.refused('POST', '/repairs', {
      ...act,
      candidateGroups: ['zj.t09.mediate/nobody'],
    });
    const begun = await admin.post<Repair>('/repairs', {
      ...act,
      candidateGroups: ['zj.t06.mediate/mediator'],
    });

    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    const repair = await eventually('the task given to others', async () => {
      const now = await admin.get<Repair>(`/repairs/${begun.id}`);
      return now.waiting === 0 ? now : undefined;
    });
    expect(repair.items).toMatchObject([{ state: 'done' }]);
    const other = await Person.loggedIn(system, 'mediator2');
    await openTask(other, caseNo, 'hold-mediation');
  });

  // helpers

  async function toConfirmation(caseNo: string): Promise<undefined> {
    await complete(mediator, caseNo, 'hold-mediation', answers.holdMediation());
    await complete(mediator, caseNo, 'draft-agreement', answers.draftAgreement());
  }

  async function payAtOnce(caseNo: string): Promise<void> {
    const paid = answers.holdMediation({ outcome: 'paid', paidAmount: 1_200_000, payMethod: 'cash' });
    await complete(mediator, caseNo, 'hold-mediation', paid);
    await complete(mediator, caseNo, 'close-item', answers.closeItem());
    await ended(mediator, caseNo);
  }

  /** A version that differs in a name only. */
  async function deployNext(caseNo: string): Promise<number> {
    const xml = MODEL.replace('name="核验协议"', `name="核验协议 ${caseNo.slice(-5)}"`);
    const { version } = await analyst.post<{ version: number }>(`/models/${PROCESS}/deploy`, { xml });
    return eventually(`version ${version}`, async () => {
      const { versions } = await admin.get<{ versions: number[] }>(`/cases/${caseNo}/repair`);
      return versions.includes(version) ? version : undefined;
    });
  }

  function correctUnits(target: object): Promise<Repair> {
    return admin.post<Repair>('/repairs', {
      ...{ kind: 'set-variable', name: 'units', valueJson: JSON.stringify(UNITS_OF_T09), retry: true },
      ...{ ...target, reason: '办理单位录入错误' },
    });
  }
});

// helpers

function isResolved({ state }: { state: string }): boolean {
  return state === 'resolved';
}

function openDates({ stages }: Awaited<ReturnType<typeof caseOf>>) {
  return stages
    .filter(({ state }) => state === 'open')
    .map(({ stageCode, clockStartOn, dueOn, promisedDueOn }) => ({
      ...{ stageCode, clockStartOn, dueOn, promisedDueOn },
    }));
}

function limitOf(run: ReturnType<typeof openDates>[number] | undefined) {
  if (run === undefined) throw new Error('No stage is open.');
  const { clockStartOn: startOn, dueOn, promisedDueOn } = run;
  return expect.objectContaining({ startOn, dueOn, promisedDueOn });
}
