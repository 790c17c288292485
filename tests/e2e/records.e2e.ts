import { answers } from '../support/answers.js';
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
