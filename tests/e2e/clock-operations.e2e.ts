import { computeDeadline, BUILT_IN_CALENDAR, type DeadlineEvent } from '@app/statutory-time';
import { deployModel } from '../support/deploy-model.js';
import { caseOf, caseWhen, complete, openTask, PROCESS, stageOf } from '../support/journey.js';
import { caseInFiling, caseInHearing } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';

interface Operation {
  id: string;
  state: string;
  decidedBy: string | null;
  refusalCode: string | null;
  cancelledBy: string | null;
}

describe('operations on the clock of a stage', () => {
  const system = sharedSystem();
  let mediator: Person;
  let arbitrator: Person;
  let head: Person;

  beforeAll(async () => {
    [mediator, arbitrator, head] = (await Promise.all(
      ['mediator', 'arbitrator', 'arbhead'].map((name) => Person.loggedIn(system, name)),
    )) as [Person, Person, Person];
  });

  it('pauses, resumes and extends a hearing; every date is what the law computes', async () => {
    // given
    const { caseNo, path } = await inHearing('2026-09-29');
    const act = operator(arbitrator, caseNo, path);
    const expectDue = async (...events: DeadlineEvent[]) => {
      const { due } = computeDeadline({
        id: caseNo,
        calendar: BUILT_IN_CALENDAR,
        limit: { amount: 30, unit: 'calendar_day' },
        start: '2026-09-29',
        events,
      });
      const seen = await caseWhen(
        arbitrator,
        caseNo,
        `due on ${due}`,
        (file) => stageOf(file, 'F1').dueOn === due,
      );
      return stageOf(seen, 'F1');
    };

    // when it is paused with the head's approval
    await act.request({ type: 'pause', on: '2026-10-12', reason: '等待另案结果' });
    await decide(head, caseNo, 'approve');

    // then
    const pause: DeadlineEvent = { type: 'pause', at: '2026-10-12' };
    expect(await expectDue(pause)).toMatchObject({ dueOn: null, status: 'paused' });

    // when it is resumed, which needs nobody's approval
    await act.request({ type: 'resume', on: '2026-10-19', reason: '另案已经审结' });

    // then
    const resume: DeadlineEvent = { type: 'resume', at: '2026-10-19' };
    await expectDue(pause, resume);

    // when
    const tooLong = await act.refused({
      type: 'extend',
      on: '2026-10-20',
      period: { amount: 16, unit: 'calendar_day' },
      reason: '案情复杂',
    });

    // then
    expect(tooLong).toMatchObject({ code: 'CLOCK_OPERATION_REFUSED', status: 422 });
    expect(tooLong.detail).toContain('第43条');

    // when
    const asked = await act.request({
      type: 'extend',
      on: '2026-10-20',
      period: { amount: 15, unit: 'calendar_day' },
      reason: '案情复杂',
      documentNo: '示例劳人仲延第 1 号',
    });
    const task = await decide(head, caseNo, 'approve');

    // then
    const extension: DeadlineEvent = {
      type: 'extend',
      at: '2026-10-20',
      by: { amount: 15, unit: 'calendar_day' },
      approvedBy: '-',
    };
    await expectDue(pause, resume, extension);
    await caseWhen(head, caseNo, 'decided', ({ tasks }) =>
      tasks.some((seen) => seen.taskKey === task && seen.state === 'completed'),
    );
    const late = await head.refused('POST', `/tasks/${task}/complete`, { variables: { outcome: 'refuse' } });
    expect(late).toMatchObject({ code: 'TASK_COMPLETED', status: 409 });
    expect(await act.entry(asked.id)).toMatchObject({ state: 'applied', decidedBy: '示例-冯长' });

    // when the extension turns out to be wrong
    await act.request({ type: 'cancel', on: '2026-10-20', cancels: asked.id, reason: '登记错误' });
    await decide(head, caseNo, 'approve');

    // then
    await expectDue(pause, resume);
    expect((await act.entry(asked.id)).cancelledBy).not.toBeNull();
    const { items } = await arbitrator.get<{ items: { text: string }[] }>(`/cases/${caseNo}/timeline`);
    expect(items.map(({ text }) => text).join('\n')).toContain('中止');
  });

  it('does not let a person approve his own exclusion, and takes requests back', async () => {
    // given
    const { caseNo, path } = await inHearing('2026-10-12');
    const act = operator(arbitrator, caseNo, path);

    // when
    const asked = await act.request({
      type: 'exclude',
      on: '2026-10-13',
      to: '2026-10-15',
      reason: '公告送达',
    });
    await decide(arbitrator, caseNo, 'approve');

    // then the task waits for somebody else
    await openTask(arbitrator, caseNo, 'decide-clock-operation');
    expect((await act.entry(asked.id)).state).toBe('requested');

    // when
    await arbitrator.post(`${path}/${asked.id}/withdraw`);

    // then
    expect((await act.entry(asked.id)).state).toBe('withdrawn');
    await caseWhen(arbitrator, caseNo, 'without a decision', ({ tasks }) =>
      tasks.every(({ elementId, state }) => elementId !== 'decide-clock-operation' || state !== 'open'),
    );
  });

  it('starts a time anew where the model itself says so', async () => {
    // given a model that knows of papers which were handed in later, on 9 October
    const analyst = await Person.loggedIn(system, 'analyst');
    const { xml } = await analyst.get<{ xml: string }>(`/models/${PROCESS}/xml`);
    await deployModel(analyst, withRestartOfFiling(xml));

    try {
      // when an arbitration is applied for on 28 September
      const caseNo = await caseInFiling(mediator);
      await openTask(arbitrator, caseNo, 'accept-arbitration');

      // then five working days from 9 October count, and not those from the application
      const seen = await caseWhen(arbitrator, caseNo, 'begun anew', ({ stages }) =>
        stages.some(({ stageCode, dueOn }) => stageCode === 'F0' && dueOn === '2026-10-15'),
      );
      const { items } = await arbitrator.get<{ items: object[] }>(
        pathOf(caseNo, stageOf(seen, 'F0').stageRunId),
      );
      expect(items).toEqual([
        expect.objectContaining({ type: 'restart', on: '2026-10-09', requestedBy: null, state: 'applied' }),
      ]);
      const { items: timeline } = await arbitrator.get<{ items: { text: string }[] }>(
        `/cases/${caseNo}/timeline`,
      );
      expect(timeline.map(({ text }) => text)).toContainEqual(
        expect.stringMatching(/^系统登记：“仲裁受理”自 10月9日起重新计算/),
      );
    } finally {
      await deployModel(analyst, xml);
    }
  });

  async function inHearing(acceptedOn: string): Promise<{ caseNo: string; path: string }> {
    const caseNo = await caseInHearing({ mediator, arbitrator }, { acceptedOn });
    const seen = await caseOf(arbitrator, caseNo);
    return { caseNo, path: pathOf(caseNo, stageOf(seen, 'F1').stageRunId) };
  }
});

// helpers

/** The first thing in the filing of an arbitration is a job that starts its time anew. */
function withRestartOfFiling(xml: string): string {
  const inputs = Object.entries({ op: 'restart', stageCode: 'F0', on: '2026-10-09', reason: '补正材料' });
  const job = `
      <bpmn:serviceTask id="restart-filing" name="补正后重新计算">
        <bpmn:extensionElements>
          <zeebe:taskDefinition type="common.apply-clock-op" />
          <zeebe:ioMapping>
            ${inputs.map(([target, text]) => `<zeebe:input source="=&quot;${text}&quot;" target="${target}" />`).join('')}
          </zeebe:ioMapping>
        </bpmn:extensionElements>
        <bpmn:incoming>flow-filing-start--restart-filing</bpmn:incoming>
        <bpmn:outgoing>flow-filing-start--accept-arbitration</bpmn:outgoing>
      </bpmn:serviceTask>
      <bpmn:sequenceFlow id="flow-filing-start--restart-filing" sourceRef="filing-start" targetRef="restart-filing" />
      <bpmn:sequenceFlow id="flow-filing-start--accept-arbitration" sourceRef="restart-filing" targetRef="accept-arbitration" />`;
  return xml
    .replace(/<bpmn:sequenceFlow id="flow-filing-start--accept-arbitration"[^>]*\/>/, job)
    .replace(
      '<bpmn:outgoing>flow-filing-start--accept-arbitration</bpmn:outgoing>',
      '<bpmn:outgoing>flow-filing-start--restart-filing</bpmn:outgoing>',
    );
}

function pathOf(caseNo: string, stageRunId: string): string {
  return `/cases/${caseNo}/stages/${stageRunId}/clock-operations`;
}

function operator(person: Person, caseNo: string, path: string) {
  return {
    request: (body: object) => person.post<Operation>(path, body),
    refused: (body: object) => person.refused('POST', path, body),
    entry: async (id: string): Promise<Operation> => {
      const { items } = await person.get<{ items: Operation[] }>(path);
      const found = items.find((item) => item.id === id);
      if (found === undefined) throw new Error(`${caseNo} has no operation ${id}`);
      return found;
    },
  };
}

/** Decides the request that waits for this person; gives the key of its task. */
async function decide(person: Person, caseNo: string, outcome: 'approve' | 'refuse'): Promise<string> {
  const { taskKey } = await complete(person, caseNo, 'decide-clock-operation', { outcome });
  return taskKey;
}
