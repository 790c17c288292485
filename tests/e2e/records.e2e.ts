import { answers } from '../support/answers.js';
import { eventually } from '../support/eventually.js';
import { complete, openTask, register } from '../support/journey.js';
import { Person } from '../support/person.js';
import { PROJECTED_TABLES, gapsInTheLog, untilQuiet } from '../support/records.js';
import { replayRecords } from '../support/replay.js';
import { sharedSystem } from '../support/shared-system.js';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

describe('the log of the engine', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  let admin: Person;
  let mediator: Person;

  beforeAll(async () => {
    [admin, mediator] = await Promise.all([
      Person.loggedIn(system, 'admin'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });

  afterAll(() => tables.close());

  it('lets a case start once whose start got lost longer ago than the engine remembers', async () => {
    // given a case whose row was written two hours ago, and nothing of it reached the engine
    const like = await register(mediator, aWageClaim().build());
    const lost = `${like.slice(0, -5)}90001`;
    await tables.rows(
      `insert into case_file (case_no, process_id, title, town_code, received_on, start_variables, created_by,
         created_at, pending, pending_since, start_attempted_at)
       select $2::text, process_id, title, town_code, received_on, replace(start_variables::text, $1, $2)::jsonb,
         created_by, created_at, 'starting', now(), now() - interval '2 hours'
       from case_file where case_no = $1`,
      [like, lost],
    );
    await tables.rows(
      `insert into message_attempt (message_id, first_at)
       select $1, now() + offset_ms * interval '1 millisecond' - interval '2 hours' from engine_clock`,
      [lost],
    );

    // when the records have come as far as the probe
    const isActive = async () =>
      (await tables.value<string>(`select state from case_file where case_no = $1`, [lost])) === 'active' ||
      undefined;
    await eventually('the start of the case', isActive, { seconds: 90 });

    // then
    expect(
      await tables.value(
        `select count(process_instance_key)::int from engine_message where message_id = $1`,
        [lost],
      ),
    ).toBe(1);
    expect(
      await tables.value(
        `select count(*)::int from record where value_type = 'MESSAGE' and intent = 'PUBLISHED'
           and body -> 'value' ->> 'name' = 'records.probe' and body -> 'value' ->> 'correlationKey' = $1`,
        [lost],
      ),
    ).toBe(1);
  });

  it('is stored without a gap and gives the same tables when it is played again', async () => {
    // given cases at different places
    const caseNos = await Promise.all([1, 2, 3].map(() => register(mediator, aWageClaim().build())));
    await complete(mediator, caseNos[0]!, 'register-claim', answers.registerClaim());
    await complete(
      mediator,
      caseNos[1]!,
      'register-claim',
      answers.registerClaim({ mediationRefused: true }),
    );
    await openTask(mediator, caseNos[0]!, 'accept-mediation');
    await openTask(mediator, caseNos[1]!, 'choose-route');
    await openTask(mediator, caseNos[2]!, 'register-claim');
    await untilQuiet(admin, tables);
    const before = await tables.checksums(PROJECTED_TABLES);

    // when
    await replayRecords(system);

    // then
    expect(await gapsInTheLog(tables)).toEqual([]);
    expect(await tables.rows('select * from dead_record')).toEqual([]);
    expect(await tables.checksums(PROJECTED_TABLES)).toEqual(before);

    // then the system goes on where it was
    await complete(mediator, caseNos[0]!, 'accept-mediation', answers.acceptMediation());
    await openTask(mediator, caseNos[0]!, 'hold-mediation');
  });
});
