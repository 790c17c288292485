import type { CaseView } from '../support/api-types.js';
import { caseOf, caseWhen, complete, openTask } from '../support/journey.js';
import { deployJointMatter, registerJoint } from '../support/joint-matter.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';

interface Instance {
  instanceKey: string;
  processId: string;
  loopCounter: number | null;
  state: string;
  activeElements: string[];
  completedElements: string[];
}

type Whole = Omit<CaseView, 'stages' | 'incidents'> & {
  instances: Instance[];
  family: { caseNo: string }[];
  stages: (CaseView['stages'][number] & { loopInstance: string | null })[];
  incidents: { elementId: string; state: string; processInstanceKey: string }[];
};

describe('a case whose model calls others', () => {
  const system = sharedSystem();
  let people: Record<'analyst' | 'mediator' | 'arbitrator' | 'arbhead' | 'admin' | 'commander', Person>;

  beforeAll(async () => {
    const names = ['analyst', 'mediator', 'arbitrator', 'arbhead', 'admin', 'commander'];
    const all = await Promise.all(names.map((name) => Person.loggedIn(system, name)));
    people = Object.fromEntries(names.map((name, index) => [name, all[index]])) as typeof people;
    await deployJointMatter(people.analyst);
  });

  const wholeWhen = (caseNo: string, what: string, isSo: (seen: Whole) => boolean) =>
    caseWhen(people.commander, caseNo, what, (seen) =>
      isSo(seen as unknown as Whole),
    ) as Promise<unknown> as Promise<Whole>;
  const secondSite = ({ stages }: Whole) =>
    stages.find(({ stageCode, loopInstance }) => stageCode === 'SITE' && loopInstance === '2')!;
  const secondOffice = ({ instances }: Whole) =>
    instances.find(({ processId, loopCounter }) => processId === 'joint-office' && loopCounter === 2)!;

  it('has the clock of a called process’s stage moved, which that one hears of and no other; and ends as a whole', async () => {
    // given two bodies that inspect
    const caseNo = await registerJoint(people.mediator);
    await complete(people.mediator, caseNo, 'accept', { note: '已受理' });
    const before = await wholeWhen(
      caseNo,
      'inspected by two',
      ({ tasks }) =>
        tasks.filter(({ elementId, state }) => elementId === 'inspect' && state === 'open').length === 2,
    );
    const run = secondSite(before);

    // when more days are asked for and granted
    const path = `/cases/${caseNo}/stages/${run.stageRunId}/clock-operations`;
    const asked = {
      type: 'extend',
      on: run.clockStartOn,
      period: { amount: 5, unit: 'working_day' },
      reason: '示例理由',
    };
    await people.arbitrator.post(path, asked);
    await complete(people.arbhead, caseNo, 'decide-clock-operation', { outcome: 'approve' });

    // then its date moves, and only its own instance goes through the event that waits for this
    const after = await wholeWhen(caseNo, 'told of the move', (seen) =>
      secondOffice(seen).completedElements.includes('moved-end'),
    );
    expect(secondSite(after).dueOn! > run.dueOn!).toBe(true);
    const others = after.instances.filter(
      ({ instanceKey }) => instanceKey !== secondOffice(after).instanceKey,
    );
    expect(others.flatMap(({ completedElements }) => completedElements)).not.toContain('moved-end');
    const dates = after.stages.filter(({ stageCode }) => stageCode === 'SITE').map(({ dueOn }) => dueOn);
    expect(new Set(dates).size).toBe(2);

    // when the case is cancelled
    await people.commander.post(`/cases/${caseNo}/cancel`, { reason: '示例：全部撤销' });

    // then all of it ends
    const ended = await wholeWhen(caseNo, 'cancelled', ({ state }) => state === 'cancelled');
    expect(ended.instances.map(({ state }) => state)).toEqual(['terminated', 'terminated', 'terminated']);
    expect(ended.tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(ended.stages.filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('is put right in the called process in which it stands still', async () => {
    // given an expert that nobody named
    const caseNo = await registerJoint(people.mediator, { expert: '' });
    await complete(people.mediator, caseNo, 'accept', { note: '已受理' });
    await complete(people.mediator, caseNo, 'inspect', { note: '已核查' });
    const stuck = await wholeWhen(caseNo, 'stuck', ({ incidents }) => incidents.length > 0);
    const [incident] = stuck.incidents;
    const place = stuck.instances.find(({ instanceKey }) => instanceKey === incident?.processInstanceKey);
    expect(place?.processId).toBe('joint-expert');

    // when the value is set where it is missing
    const instanceKey = place!.instanceKey;
    const { variables } = await people.admin.get<{ variables: { name: string }[] }>(
      `/cases/${caseNo}/repair?instance=${instanceKey}`,
    );
    expect(variables.map(({ name }) => name)).toContain('expert');
    await people.admin.post('/repairs', {
      ...{ kind: 'set-variable', caseNo, instanceKey, name: 'expert', reason: '示例：补上专家小组' },
      ...{ valueJson: JSON.stringify('zj.t09.mediate/mediator'), retry: true },
    });

    // then it goes on
    await openTask(people.mediator, caseNo, 'advise');
    const other = await registerJoint(people.mediator);
    expect(
      await people.admin.refused('POST', '/repairs', {
        ...{ kind: 'move-token', caseNo: other, instanceKey, from: 'advise', to: 'end', reason: '示例' },
      }),
    ).toMatchObject({ code: 'NOTHING_TO_REPAIR' });
  });

  it('has cases that come out of it', async () => {
    const first = await registerJoint(people.mediator);
    const second = await registerJoint(people.mediator, { parentCaseNo: first });

    const { family } = (await caseOf(people.mediator, first)) as unknown as Whole;
    expect(family.map(({ caseNo }) => caseNo)).toEqual([first, second]);
    const told = await wholeWhen(second, 'running', ({ state }) => state === 'active');
    expect(told.variables['parentCaseNo']).toBe(first);
  });
});
