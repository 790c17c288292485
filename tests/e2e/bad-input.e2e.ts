import { answers } from '../support/answers.js';
import { openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { addColleague } from '../support/colleague.js';
import { Tables } from '../support/tables.js';
import { aWageClaim, inventedIdNumber, withWrongCheckCharacter } from '../support/wage-claim.builder.js';

const PROCESS = 'wage-recovery';

describe('what is not accepted', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let mediator: Person;
  let colleague: Person;

  beforeAll(async () => {
    await addColleague(tables);
    [mediator, colleague] = await Promise.all([
      Person.loggedIn(system, 'mediator'),
      Person.loggedIn(system, 'mediator-colleague'),
    ]);
  });

  afterAll(() => tables.close());

  it.each([
    [
      'an identity number with a wrong check character',
      { applicantIdNo: withWrongCheckCharacter(inventedIdNumber()) },
      'applicantIdNo',
      'CHECK_DIGIT',
    ],
    ['a text instead of a number', { amountTotal: 'viel' }, 'amountTotal', 'TYPE'],
    ['a number instead of a text', { applicantName: 5 }, 'applicantName', 'TYPE'],
    ['an object instead of a list', { evidence: { one: 1 } }, 'evidence', 'TYPE'],
    ['a day that does not exist', { unpaidFrom: '2026-02-30' }, 'unpaidFrom', 'TYPE'],
    ['a missing field', { employerName: undefined }, 'employerName', 'REQUIRED'],
    ['an unknown option', { source: 'pigeon' }, 'source', 'OPTION'],
    ['a number below its least', { headcount: 0 }, 'headcount', 'MIN'],
    ['part of a person', { headcount: 2.5 }, 'headcount', 'TYPE'],
    ['a date as only a field reads it', { unpaidFrom: '20260801' }, 'unpaidFrom', 'TYPE'],
    ['a telephone number that is none', { applicantPhone: '没有' }, 'applicantPhone', 'TYPE'],
    [
      'choices that contradict each other',
      { priorProcedures: ['none', 'arbitration'] },
      'priorProcedures',
      'EXCLUSIVE',
    ],
    ['twelve persons without representatives', { headcount: 12 }, 'representatives', 'REQUIRED'],
    ['a text that is too long', { applicantName: '示'.repeat(51) }, 'applicantName', 'LENGTH'],
    ['a day in the future', { receivedOn: '2027-10-20' }, 'receivedOn', 'NOT_AFTER'],
  ])('refuses %s and says where', async (_, values, field, code) => {
    // given
    const variables = aWageClaim().with(values).build();

    // when
    const problem = await mediator.refused('POST', '/cases', { processId: PROCESS, variables });

    // then
    expect(problem).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(problem.errors).toEqual([
      { path: `variables.${field}`, code, message: expect.stringMatching(/\p{Script=Han}/u) },
    ]);
    expect(
      await tables.value(
        `select count(*)::int from case_file where start_variables ->> 'employerName' = $1`,
        [variables['employerName']],
      ),
    ).toBe(0);
  });

  it('reports all faults at once, with their row in a list', async () => {
    // given
    const variables = aWageClaim()
      .without('employerName')
      .with({ headcount: 0, wageRows: [{ name: '示例-甲', period: '2026年8月', unpaid: 'x' }] })
      .build();

    // when
    const { errors } = await mediator.refused('POST', '/cases', { processId: PROCESS, variables });

    // then
    expect(errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'variables.employerName REQUIRED',
      'variables.headcount MIN',
      'variables.wageRows[0].unpaid TYPE',
    ]);
  });

  it('refuses a process that does not exist', async () => {
    const problem = await mediator.refused('POST', '/cases', { processId: 'no-such-process', variables: {} });
    expect(problem).toMatchObject({ status: 400, code: 'PROCESS_UNKNOWN', errors: [{ path: 'processId' }] });
  });

  it('refuses a wrong answer to a task and keeps the task open', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');

    // when
    const problem = await mediator.refused('POST', `/tasks/${taskKey}/complete`, {
      variables: answers.registerClaim({ outcome: 'perhaps', amountTotal: null }),
    });

    // then
    expect(problem).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'variables.amountTotal REQUIRED',
      'variables.outcome OPTION',
    ]);
    expect(await openTask(mediator, caseNo, 'register-claim')).toMatchObject({ taskKey, state: 'open' });
  });

  it('gives a task that two people want to one of them and tells the other who has it', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');

    // when
    const both = await Promise.all(
      [mediator, colleague].map(async (person) => ({
        person,
        answer: await person.ask<{ code?: string; assignee: string; assigneeName: string }>(
          'POST',
          `/tasks/${taskKey}/claim`,
        ),
      })),
    );

    // then
    const [winner, loser] = [...both].sort((one, other) => one.answer.status - other.answer.status);
    expect([winner?.answer.status, loser?.answer.status]).toEqual([200, 409]);
    expect(loser?.answer.body).toMatchObject({
      code: 'TASK_ALREADY_CLAIMED',
      assignee: winner?.person.username,
      assigneeName: expect.stringContaining('示例-'),
    });

    // then also later, and completing is no way around it
    const refusal = await loser!.person.refused('POST', `/tasks/${taskKey}/complete`, {
      variables: answers.registerClaim(),
    });
    expect(refusal).toMatchObject({
      status: 409,
      code: 'TASK_ALREADY_CLAIMED',
      assignee: winner!.person.username,
    });
    await winner!.person.post(`/tasks/${taskKey}/complete`, { variables: answers.registerClaim() });
  });

  it('completes a task once', async () => {
    // given
    const caseNo = await register(mediator, aWageClaim().build());
    const { taskKey } = await openTask(mediator, caseNo, 'register-claim');

    // when
    await mediator.post(`/tasks/${taskKey}/complete`, { variables: answers.registerClaim() });
    await openTask(mediator, caseNo, 'accept-mediation');
    const mine = await mediator.refused('POST', `/tasks/${taskKey}/complete`, {
      variables: answers.registerClaim(),
    });
    const theirs = await colleague.refused('POST', `/tasks/${taskKey}/complete`, {
      variables: answers.registerClaim(),
    });

    // then
    for (const problem of [mine, theirs])
      expect(problem).toMatchObject({ status: 409, code: 'TASK_COMPLETED', assignee: 'mediator' });
    expect(
      await tables.value(
        `select count(*)::int from record where value_type = 'USER_TASK' and intent = 'COMPLETED' and record_key = $1`,
        [taskKey],
      ),
    ).toBe(1);
  });

  it.each(['1', '9223372036854775807', '99999999999999999999', 'abc'])(
    'does not know the task %s',
    async (taskKey) => {
      for (const path of ['', '/claim', '/complete']) {
        const problem = await mediator.refused(
          path === '' ? 'GET' : 'POST',
          `/tasks/${taskKey}${path}`,
          path === '/complete' ? { variables: {} } : undefined,
        );
        expect(problem).toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
      }
    },
  );

  it.each([
    ['GET', '/me'],
    ['GET', '/tasks'],
    ['GET', '/cases'],
    ['POST', '/cases'],
    ['POST', '/tasks/1/complete'],
    ['GET', '/models'],
    ['GET', '/metrics/overview'],
    ['GET', '/events'],
  ])('asks a stranger to log in: %s %s', async (method, path) => {
    const problem = await Person.stranger(system.apiUrl).refused(
      method,
      path,
      method === 'POST' ? {} : undefined,
    );
    expect(problem).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});
