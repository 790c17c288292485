import { eventually } from '../support/eventually.js';
import { caseWhen, openTask } from '../support/journey.js';
import { Person } from '../support/person.js';
import { deployReportedMatter, registerReported } from '../support/reported-matter.js';
import { sharedSystem } from '../support/shared-system.js';

interface Waiting {
  eventKey: string;
  elementId: string;
  name: string;
}

describe('events that people report', () => {
  const system = sharedSystem();
  let mediator: Person;
  let commander: Person;

  beforeAll(async () => {
    const analyst = await Person.loggedIn(system, 'analyst');
    mediator = await Person.loggedIn(system, 'mediator');
    commander = await Person.loggedIn(system, 'commander');
    await deployReportedMatter(analyst);
  });

  const waiting = (person: Person, caseNo: string) =>
    person.get<{ items: Waiting[] }>(`/cases/${caseNo}/reportable-events`).then(({ items }) => items);
  const waitingFor = (caseNo: string, elementId: string) =>
    eventually(`${caseNo} waits for ${elementId}`, async () =>
      (await waiting(mediator, caseNo)).find((event) => event.elementId === elementId),
    );
  const report = (caseNo: string, { eventKey }: Waiting, variables: object, key: string) =>
    mediator.post<{ id: string }>(
      `/cases/${caseNo}/reported-events`,
      { eventKey, variables },
      { 'idempotency-key': key },
    );

  it('end a stage where the model says so, once, with what was entered', async () => {
    const caseNo = await registerReported(mediator);
    const event = await waitingFor(caseNo, 'withdrawn');
    expect(await waiting(commander, caseNo)).toEqual([]);

    const variables = { withdrawn: '示例：已经和解' };
    const first = await report(caseNo, event, variables, `${caseNo}-1`);
    expect(await report(caseNo, event, variables, `${caseNo}-1`)).toEqual(first);

    await openTask(mediator, caseNo, 'confirm');
    const seen = await caseWhen(mediator, caseNo, 'withdrawn', ({ activeElements }) =>
      activeElements.includes('confirm'),
    );
    expect(seen.stages.map(({ stageCode, state }) => [stageCode, state])).toEqual([['R1', 'terminated']]);
    expect(seen.variables).toMatchObject({
      ...variables,
      reportedEvent: { id: first.id, by: 'mediator' },
    });
    expect(seen.tasks.filter(({ elementId }) => elementId === 'confirm')).toHaveLength(1);
    expect(
      await mediator.refused('POST', `/cases/${caseNo}/reported-events`, {
        ...{ eventKey: event.eventKey, variables },
      }),
    ).toMatchObject({ code: 'EVENT_NOT_EXPECTED' });
    const { items } = await mediator.get<{ items: { kind: string; name: string; values: object }[] }>(
      `/cases/${caseNo}/record`,
    );
    expect(items.filter(({ kind }) => kind === 'event')).toMatchObject([
      { name: '当事人撤回', values: variables },
    ]);
  });

  it('leave the work going on where the model says so, and can come again', async () => {
    const caseNo = await registerReported(mediator);
    for (const round of [1, 2]) {
      const event = await waitingFor(caseNo, 'supplemented');
      const variables = { happenedOn: '2026-10-19', note: `示例：第 ${round} 次补交` };
      await report(caseNo, event, variables, `${caseNo}-${round}`);
      await caseWhen(
        mediator,
        caseNo,
        `supplemented ${round} times`,
        ({ tasks }) => tasks.filter(({ elementId }) => elementId === 'read').length === round,
      );
    }
    const { tasks } = await caseWhen(mediator, caseNo, 'still examined', () => true);
    expect(tasks.filter(({ elementId, state }) => elementId === 'examine' && state === 'open')).toHaveLength(
      1,
    );
  });
});
