import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answers } from '../support/answers.js';
import { caseOf, complete, ended, openTask, register } from '../support/journey.js';
import { type Finding, Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { eventually } from '../support/eventually.js';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

const PROCESS = 'wage-recovery';
const MODEL_PATH = resolve(import.meta.dirname, '../../processes/wage-recovery/wage-recovery.bpmn');
const FIVE_MEGABYTES = 5 * 1024 * 1024;

describe('models', () => {
  const system = sharedSystem();
  const tables = Tables.of(system);
  const model = readFileSync(MODEL_PATH, 'utf8');
  let analyst: Person;
  let mediator: Person;

  beforeAll(async () => {
    [analyst, mediator] = await Promise.all([
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });

  afterEach(async () => {
    await analyst.ask('DELETE', `/models/${PROCESS}/drafts`);
  });

  afterAll(() => tables.close());

  it.each([
    ['something that is not XML', () => 'this is not a model'],
    ['XML that breaks off', () => model.slice(0, 5_000)],
    ['XML that is no model', () => '<?xml version="1.0"?><note>hello</note>'],
    ['an external entity', () => withDoctype('<!ENTITY secret SYSTEM "file:///etc/passwd">', '&secret;')],
    [
      'entities that multiply',
      () => withDoctype('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', '&b;'),
    ],
    [
      'a model of five megabytes',
      () => model.replace('</bpmn:definitions>', `<!-- ${'x'.repeat(FIVE_MEGABYTES)} --></bpmn:definitions>`),
    ],
    [
      'a form that does not exist',
      () => model.replace('formId="wage-recovery.register-claim"', 'formId="wage-recovery.no-such-form"'),
    ],
    [
      'a job that nobody does',
      () => model.replace('type="wage-recovery.check-duplicate"', 'type="wage-recovery.no-such-job"'),
    ],
    ['a limit that cannot be read', () => model.replace('value="15 calendar_day"', 'value="fifteen days"')],
  ])('says what is wrong with %s and deploys nothing', async (_, broken) => {
    // given
    const xml = broken();
    const deployedBefore = await deployedVersions();

    // when
    const { findings } = await analyst.post<{ findings: Finding[] }>(`/models/${PROCESS}/check`, { xml });
    const refusal = await analyst.refused('POST', `/models/${PROCESS}/deploy`, { xml });

    // then
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({
      code: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(JSON.stringify(findings)).not.toContain('root:');
    expect(refusal).toMatchObject({
      status: 422,
      code: expect.stringMatching(/^(MODEL_HAS_ERRORS|DEPLOYMENT_REJECTED)$/),
    });
    expect(refusal.findings?.length).toBeGreaterThan(0);
    expect(await deployedVersions()).toEqual(deployedBefore);
  });

  it('finds nothing wrong with the model that runs', async () => {
    const { findings } = await analyst.post<{ findings: Finding[] }>(`/models/${PROCESS}/check`, {
      xml: model,
    });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('deploys a change as the next version; cases that run stay on theirs', async () => {
    // given a case on the version that runs
    const running = await register(mediator, aWageClaim().build());
    await openTask(mediator, running, 'register-claim');
    const { xml, version } = await analyst.get<{ xml: string; version: number }>(`/models/${PROCESS}/xml`);
    const changedName = `核对登记（第${version + 1}版）`;

    // when the draft is saved and deployed
    const { revision } = await analyst.post<{ revision: number }>(`/models/${PROCESS}/drafts`, {
      xml: xml.replace(/id="register-claim" name="[^"]*"/, `id="register-claim" name="${changedName}"`),
    });
    const deployed = await analyst.post<{ version: number }>(`/models/${PROCESS}/deploy`, {});

    // then
    expect(revision).toBe(1);
    expect(deployed.version).toBe(version + 1);
    await eventually('the new version in the catalogue', async () => {
      const found = await analyst.get<{ version: number; deployedBy: string | null; draft?: unknown }>(
        `/models/${PROCESS}`,
      );
      return found.version === version + 1 && !found.draft && found.deployedBy !== null ? found : undefined;
    });

    // then a new case runs on it, the old one goes on and ends on its own
    const fresh = await register(mediator, aWageClaim().build());
    expect((await openTask(mediator, fresh, 'register-claim')).name).toBe(changedName);
    expect((await caseOf(mediator, fresh)).definitionVersion).toBe(version + 1);
    expect((await openTask(mediator, running, 'register-claim')).name).not.toBe(changedName);
    await finish(running);
    expect(await ended(mediator, running)).toMatchObject({ definitionVersion: version });
  });

  it('refuses a draft that builds on one that somebody has replaced', async () => {
    // given
    const { revision } = await analyst.post<{ revision: number }>(`/models/${PROCESS}/drafts`, {
      xml: model,
    });
    await analyst.post(`/models/${PROCESS}/drafts`, { xml: model, revision });

    // when
    const problem = await analyst.refused('POST', `/models/${PROCESS}/drafts`, { xml: model, revision });

    // then
    expect(problem).toMatchObject({ status: 409, code: 'DRAFT_CHANGED' });
  });

  it('is for analysts only', async () => {
    for (const [method, path, body] of [
      ['GET', '/models', undefined],
      ['POST', `/models/${PROCESS}/check`, { xml: model }],
      ['POST', `/models/${PROCESS}/deploy`, { xml: model }],
    ] as const) {
      expect(await mediator.refused(method, path, body)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
  });

  function withDoctype(declarations: string, use: string): string {
    return model
      .replace('?>', `?><!DOCTYPE definitions [${declarations}]>`)
      .replace('name="核对登记"', `name="${use}"`);
  }

  async function finish(caseNo: string): Promise<void> {
    await complete(mediator, caseNo, 'register-claim', answers.registerClaim({ mediationRefused: true }));
    await complete(mediator, caseNo, 'choose-route', answers.chooseRoute({ outcome: 'closeout' }));
    await complete(mediator, caseNo, 'close-item', answers.closeItem({ outcome: 'withdrawn' }));
  }

  function deployedVersions(): Promise<object[]> {
    return tables.rows(
      `select (select count(*) from definition) as definitions, (select count(*) from model_deployment) as deployments,
              (select count(*) from record where value_type = 'DEPLOYMENT') as records`,
    );
  }
});
