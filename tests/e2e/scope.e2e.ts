import { answers } from '../support/answers.js';
import type { CaseView, Page, TaskView } from '../support/api-types.js';
import { caseOf, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

describe('who sees what', () => {
  const system = sharedSystem();
  let mediator: Person;
  let neighbour: Person;
  let commander: Person;

  beforeAll(async () => {
    [mediator, neighbour, commander] = await Promise.all([
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'mediator2'),
      Person.loggedIn(system, 'commander'),
    ]);
  });

  it('hides a town’s case and tasks from another town', async () => {
    // given
    const claim = aWageClaim().inTown('zj.t09').build();
    const caseNo = await register(mediator, claim);
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');

    // when
    const employer = encodeURIComponent(claim['employerName'] as string);
    const cases = await neighbour.get<Page<CaseView>>(`/cases?q=${employer}`);
    const tasks = await Promise.all(
      ['mine', 'group', 'done'].map((view) => neighbour.get<Page<TaskView>>(`/tasks?view=${view}&limit=200`)),
    );

    // then nothing is listed
    expect(cases.items).toEqual([]);
    expect(tasks.flatMap(({ items }) => items).filter((task) => task.caseNo === caseNo)).toEqual([]);

    // then nothing can be opened or done, and the answer is that of something that does not exist
    for (const path of ['', '/timeline', '/diagram', `/stages/1/explanation`])
      expect(await neighbour.refused('GET', `/cases/${caseNo}${path}`)).toMatchObject({
        status: 404,
        code: 'CASE_NOT_FOUND',
      });
    expect(await neighbour.refused('POST', `/cases/${caseNo}/cancel`, { reason: '试一试' })).toMatchObject({
      status: 404,
    });
    const variables = answers.registerClaim();
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['POST', '/claim', undefined],
      ['POST', '/unclaim', undefined],
      ['POST', '/complete', { variables }],
      ['PUT', '/draft', { variables }],
    ] as const) {
      expect(await neighbour.refused(method, `/tasks/${taskKey}${path}`, body)).toMatchObject({
        status: 404,
        code: 'TASK_NOT_FOUND',
      });
    }
    expect((await openTask(mediator, caseNo, 'register-claim')).assignee).toBeNull();
  });

  it('shows every town’s case to the county’s commander, who still may not do its tasks', async () => {
    // given
    const caseNo = await register(neighbour, aWageClaim().inTown('zj.t06').build());
    const { taskKey } = await openTask(neighbour, caseNo, 'register-claim');

    // when
    const seen = await caseOf(commander, caseNo);

    // then
    expect(seen).toMatchObject({ caseNo, townCode: 'zj.t06', state: 'active' });
    expect(seen.tasks.map(({ elementId }) => elementId)).toEqual(['register-claim']);
    expect(
      await commander.refused('POST', `/tasks/${taskKey}/complete`, { variables: answers.registerClaim() }),
    ).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await openTask(neighbour, caseNo, 'register-claim')).assignee).toBeNull();
  });

  it('masks identity numbers wherever a case is shown', async () => {
    // given
    const claim = aWageClaim().build();
    const caseNo = await register(mediator, claim);
    await openTask(mediator, caseNo, 'register-claim');

    // when
    const seen = await caseOf(commander, caseNo);

    // then
    expect(JSON.stringify(seen)).not.toContain(claim['applicantIdNo'] as string);
  });
});
