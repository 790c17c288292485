import { readFileSync } from 'node:fs';
import { DeploymentRejectedError, JobTypeRepository } from '@app/engine';
import { CaseService, CaseStartService } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { DefinitionService, ModelDeploymentService, ModelService, RetirementService } from '@app/models';
import { MIGRATIONS } from '@app/migrations';
import { unpublished } from '@tests/support/unpublished.js';
import {
  type County,
  MEDIATOR,
  actor,
  claim,
  deploymentRecords,
  openCounty,
  recordedRecords,
} from '../cases/county.js';

const ANALYST = actor('analyst', ['zj.data/analyst'], { isAnalyst: true, displayName: '示例-周析' });
const ADMIN = actor('admin', ['zj.data/platform-admin'], {
  isAdministrator: true,
  displayName: '示例-管理员',
});
const XML = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');

describe('models', () => {
  let county: County;
  let models: ModelService;
  let deployments: ModelDeploymentService;

  /** Somebody for every group of the shipped model. */
  const fillPosts = () =>
    county.dataSource.query(
      `insert into user_role (username, unit_code, role)
       select username, split_part(post, '/', 1), split_part(post, '/', 2)
       from (values ('mediator', 'zj.t09.mediate/mediator'), ('mediator', 'zj.t09.mediate/mediation-lead'),
         ('arbitrator', 'zj.arb/arbitrator'), ('arbitrator', 'zj.arb/arb-clerk'),
         ('arbitrator', 'zj.arb/arb-head'), ('commander', 'zj.gov/commander')) as held (username, post)`,
    );

  beforeEach(async () => {
    county = await openCounty();
    await fillPosts();
    models = county.module.get(ModelService);
    deployments = county.module.get(ModelDeploymentService);
    await county.feed(deploymentRecords().map(withShippedForm));
  });
  afterEach(() => county.close());

  it('are known by what was deployed, however often the log tells it', async () => {
    await county.feed(deploymentRecords(), 1);
    const definitions = county.module.get(DefinitionService);
    const latest = await definitions.latest('wage-recovery');

    expect(latest).toMatchObject({ version: 1, name: '工资维权一件事' });
    expect(latest?.properties).toMatchObject({ startForm: 'wage-recovery.start', caseCode: 'GZWQ' });
    const stages = await definitions.stages(latest!.definitionKey);
    expect(stages.map(({ stageCode }) => stageCode)).toEqual(
      expect.arrayContaining(['W1', 'M0', 'M1', 'A1', 'A2', 'A3', 'W2', 'F0', 'F1', 'W3', 'W5']),
    );
    expect(stages.find(({ stageCode }) => stageCode === 'M1')).toMatchObject({
      statutoryLimit: '15 calendar_day',
      promisedLimit: '7 working_day',
      timeOf: 'department',
    });
    const elements = await definitions.elements(latest!.definitionKey);
    expect(elements.get('hold-mediation')).toMatchObject({ type: 'UserTask', stageCode: 'M1' });
    expect((await definitions.formById('wage-recovery.start'))?.schema.components?.length).toBeGreaterThan(1);
    expect(await definitions.latest('nothing')).toBeUndefined();
    expect((await definitions.elements('1')).size).toBe(0);
  });

  it('tell their English names and those of their stages, also when the column came after them', async () => {
    const definitions = county.module.get(DefinitionService);
    await county.feed(shippedNow());
    const { definitionKey } = (await definitions.latest('wage-recovery'))!;
    const asDeployed = await definitions.stages(definitionKey);
    expect(asDeployed.find(({ stageCode }) => stageCode === 'M1')).toMatchObject({
      name: '调解',
      nameEn: 'Mediation',
    });

    const Migration = MIGRATIONS.find(({ name }) => name.startsWith('NameStagesInEnglish'))!;
    const migration = new Migration();
    const runner = county.dataSource.createQueryRunner();
    await unpublished(runner, async () => {
      await migration.down(runner);
      await migration.up(runner);
    });
    await runner.release();

    expect(await definitions.stages(definitionKey)).toEqual(asDeployed);
    expect(await models.find('wage-recovery')).toMatchObject({
      name: '工资维权一件事',
      nameEn: 'Wage recovery',
    });
  });

  it('show how many cases run', async () => {
    await county.feed(recordedRecords());

    expect(await models.list()).toMatchObject([
      { processId: 'wage-recovery', version: 1, runningCases: 2, deployedBy: null, draft: null },
    ]);
    expect(await models.versions('wage-recovery')).toMatchObject([{ version: 1, runningCases: 2 }]);
    expect((await models.xml('wage-recovery')).version).toBe(1);
    for (const ask of [
      () => models.find('nothing'),
      () => models.find("x'; drop table definition"),
      () => models.xml('wage-recovery', 9),
      () => models.versions('nothing'),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND', status: 404 });
    }
  });

  it('keep the draft of whoever saved on the newest revision', async () => {
    const first = await models.saveDraft(ANALYST, 'wage-recovery', { xml: XML });
    expect(first).toMatchObject({ revision: 1, savedBy: '示例-周析' });
    await expect(models.saveDraft(ADMIN, 'wage-recovery', { xml: XML })).rejects.toMatchObject({
      code: 'DRAFT_CHANGED',
      status: 409,
      details: { revision: 1 },
    });

    const saves = await Promise.allSettled(
      [ANALYST, ADMIN].map((who) =>
        models.saveDraft(who, 'wage-recovery', { xml: `${XML}<!-- ${who.username} -->`, revision: 1 }),
      ),
    );

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const kept = await models.draft('wage-recovery');
    expect(kept).toMatchObject({ revision: 2, baseVersion: 1 });
    await models.discardDraft(ADMIN, 'wage-recovery');
    expect(await models.draft('wage-recovery')).toBeNull();
    await expect(models.saveDraft(ANALYST, 'wage-recovery', { xml: XML, revision: 2 })).rejects.toMatchObject(
      { code: 'DRAFT_CHANGED' },
    );
  });

  it('are changed by analysts only, and never with a text that must not be read', async () => {
    await expect(models.saveDraft(MEDIATOR, 'wage-recovery', { xml: XML })).rejects.toMatchObject({
      status: 403,
    });
    await expect(deployments.deploy(MEDIATOR, 'wage-recovery', XML)).rejects.toMatchObject({ status: 403 });
    await expect(
      models.saveDraft(ANALYST, 'wage-recovery', { xml: '<!DOCTYPE x><x/>' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ path: 'xml', code: 'XML_FORBIDDEN' }] });
  });

  it('say what a text says other than the version that runs', async () => {
    const { xml } = await models.xml('wage-recovery');
    const renamed = xml.replace('name="主持调解"', 'name="开会调解"');

    expect(await models.differences(xml, 'wage-recovery')).toEqual([]);
    expect(await models.differences(renamed, 'wage-recovery')).toEqual([
      { change: 'changed', id: 'hold-mediation', name: '开会调解' },
    ]);
    expect(await models.differences('<!DOCTYPE a><a/>', 'wage-recovery')).toEqual([]);
    expect(await models.differences(renamed, 'nothing')).toEqual([]);
  });

  it('are checked against what the system can do', async () => {
    expect(await models.check(XML, 'wage-recovery')).toEqual([]);
    const broken = XML.replaceAll('wage-recovery.check-duplicate', 'wage-recovery.check-nothing')
      .replace('formId="wage-recovery.hold-mediation"', 'formId="wage-recovery.nothing"')
      .replace('decisionId="wage-recovery.triage"', 'decisionId="wage-recovery.nothing"');
    const found = await models.check(broken, 'wage-recovery');
    expect(found.map(({ code }) => code).sort()).toEqual([
      'DECISION_UNKNOWN',
      'FORM_UNKNOWN',
      'JOB_TYPE_UNKNOWN',
    ]);
    expect(await models.check(broken, 'wage-recovery', ['wage-recovery.check-nothing'])).toHaveLength(2);
  });

  it('know what the models give that they call, as they are deployed or as their folder has them', async () => {
    const caller = readFileSync('processes/clock-operation/clock-operation.bpmn', 'utf8').replaceAll(
      'bpmn:businessRuleTask',
      'bpmn:callActivity',
    );
    const unknownIn = async (called: string, name: string) => {
      const decision = '<zeebe:calledDecision decisionId="clock-op-approver" resultVariable="approval" />';
      const xml = caller
        .replace(decision, `<zeebe:calledElement processId="${called}" />`)
        .replaceAll('approval.group', `${name}.group`);
      const findings = await models.check(xml, 'clock-operation');
      return findings.flatMap(({ code, detail }) => (code === 'VARIABLE_UNKNOWN' ? [detail] : []));
    };
    const told = (name: string) => [`candidateGroups: ${name}`, `条件: ${name}`];

    expect(await unknownIn('wage-recovery', 'reviewAppliedOn')).toEqual([]);
    expect(await unknownIn('wage-recovery', 'nothingGiven')).toEqual(told('nothingGiven'));
    // that one is in its folder only
    expect(await unknownIn('clock-operation', 'decisionNote')).toEqual([]);
    expect(await unknownIn('nothing', 'reviewAppliedOn')).toEqual(told('reviewAppliedOn'));
  });

  it('warn of groups that nobody holds who may log in', async () => {
    await county.dataSource.query(`update app_user set disabled = true where username = 'arbitrator'`);
    const findings = await models.check(XML, 'wage-recovery');
    const told = [...new Set(findings.map(({ code, severity, detail }) => `${severity} ${code} ${detail}`))];
    expect(told.sort()).toEqual(
      ['…/arb-clerk', '…/arb-head', '…/arbitrator'].map((group) => `warning GROUP_NOT_HELD ${group}`),
    );
  });

  it('name groups and variables that there are, and promise what the law allows', async () => {
    const jobs = county.module.get(JobTypeRepository, { strict: false });
    await jobs.announce([{ type: 'wage-recovery.check-duplicate', outputs: ['duplicateOf', 'similar'] }]);
    const known = async (from: string, to: string) => {
      expect(XML).toContain(from);
      const findings = await models.check(XML.replace(from, to), 'wage-recovery');
      return findings.map(({ code, elementId }) => `${code} ${elementId}`);
    };

    expect(await known('=[units.mediation + &quot;/mediator&quot;]', '=[&quot;zj.mars/alien&quot;]')).toEqual(
      ['GROUP_UNKNOWN register-claim'],
    );
    expect(await known('=units.mediation + &quot;/mediator&quot;', 'zj.mars/alien')).toEqual([
      'GROUP_UNKNOWN st_W1',
    ]);
    expect(await known('candidateGroups="=[units.mediation + ', 'candidateGroups="=[townCodee + ')).toEqual([
      'VARIABLE_UNKNOWN register-claim',
    ]);
    expect(
      await known('"cancelGroups" value="=[units.mediation + ', '"cancelGroups" value="=[townCodee + '),
    ).toEqual(['VARIABLE_UNKNOWN wage-recovery']);
    expect(await known('/commander', '/alien')).toEqual(['GROUP_UNKNOWN wage-recovery']);
    expect(await known('units.command +', 'units.moon +')).toEqual(['UNIT_FUNCTION_UNKNOWN wage-recovery']);
    expect(await known('value="5 working_day"', 'value="15 working_day"')).toEqual([
      'STAGE_PROMISE_LONGER st_M1',
    ]);
  });

  it('are deployed when they are right, and then who did it is remembered and the draft is gone', async () => {
    county.engine.deployment = () => ({
      processes: [{ processId: 'wage-recovery', version: 2, definitionKey: '4711', resourceName: 'x' }],
    });
    await models.saveDraft(ANALYST, 'wage-recovery', { xml: XML });

    expect(await deployments.deploy(ANALYST, 'wage-recovery')).toEqual({
      ...{ version: 2, forms: [], papers: [] },
    });

    expect(county.engine.deployed).toEqual([[{ name: 'wage-recovery.bpmn', content: XML }]]);
    expect(await models.draft('wage-recovery')).toBeNull();
    const [row] = await county.dataSource.query(`select * from model_deployment`);
    expect(row).toMatchObject({ definition_key: '4711', version: 2, deployed_by: 'analyst' });
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
    });
  });

  it('are deployed in spite of warnings for a reason, which is kept with the version', async () => {
    const warned = XML.replace(/<zeebe:property name="responsible" value="=units[^>]*>/, '');
    const { definitionKey } = (await county.module.get(DefinitionService).latest('wage-recovery'))!;
    county.engine.deployment = () => ({
      processes: [{ processId: 'wage-recovery', version: 1, definitionKey, resourceName: 'x' }],
    });

    for (const reason of [undefined, '', '  ']) {
      await expect(deployments.deploy(ANALYST, 'wage-recovery', warned, reason)).rejects.toMatchObject({
        code: 'REASON_REQUIRED',
        status: 422,
        details: { findings: [{ code: 'STAGE_WITHOUT_OWNER', severity: 'warning', elementId: 'st_W1' }] },
      });
    }
    expect(county.engine.deployed).toEqual([]);
    await deployments.deploy(ANALYST, 'wage-recovery', warned, ' 本月由各镇轮值 ');

    expect(await models.versions('wage-recovery')).toMatchObject([
      {
        version: 1,
        deployedBy: 'analyst',
        deployments: [{ deployedBy: 'analyst', forms: [], reason: '本月由各镇轮值', warnings: 1 }],
        olderDeployments: 0,
      },
    ]);
  });

  it('that are retired start no cases until it is taken back; cases that run go on', async () => {
    const [retirements, cases] = [county.module.get(RetirementService), county.module.get(CaseService)];
    const start = () =>
      county.module.get(CaseStartService).start(MEDIATOR, { processId: 'wage-recovery', variables: claim() });
    const { caseNo } = await start();
    await expect(retirements.retire(MEDIATOR, 'wage-recovery', '不用了')).rejects.toMatchObject({
      status: 403,
    });
    await expect(retirements.retire(ANALYST, 'nothing', '不用了')).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
    });

    await retirements.retire(ANALYST, 'wage-recovery', '并入新事项');
    await retirements.retire(ADMIN, 'wage-recovery', '再停一次');

    await expect(start()).rejects.toMatchObject({ code: 'PROCESS_RETIRED', status: 409 });
    expect(await models.find('wage-recovery')).toMatchObject({
      retirement: { retiredBy: 'analyst', reason: '并入新事项' },
    });
    expect((await cases.summary(MEDIATOR, caseNo)).state).toBe('starting');

    await retirements.takeBack(ADMIN, 'wage-recovery');
    expect(await models.find('wage-recovery')).toMatchObject({ retirement: null });
    expect((await start()).caseNo).not.toBe(caseNo);
  });

  it('are not sent with errors, and nothing is remembered that the engine refused', async () => {
    const broken = XML.replace('isExecutable="true"', 'isExecutable="false"');
    await expect(deployments.deploy(ANALYST, 'wage-recovery', broken)).rejects.toMatchObject({
      code: 'MODEL_HAS_ERRORS',
      status: 422,
      details: { findings: [{ code: 'NOT_EXECUTABLE', elementId: 'wage-recovery' }] },
    });
    expect(county.engine.deployed).toEqual([]);

    county.engine.deployment = () => {
      throw new DeploymentRejectedError([
        { resource: 'wage-recovery.bpmn', elementId: 'register-claim', message: 'ERROR: refused' },
      ]);
    };
    await models.saveDraft(ANALYST, 'wage-recovery', { xml: XML });
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'DEPLOYMENT_REJECTED',
      status: 422,
      details: { findings: [{ elementId: 'register-claim', severity: 'error', detail: 'ERROR: refused' }] },
    });
    county.engine.failing = true;
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
    });
    expect(await models.draft('wage-recovery')).not.toBeNull();
    expect(await county.dataSource.query(`select * from model_deployment`)).toEqual([]);
  });
});

/** A newer version of the recorded model: the one that is shipped now. */
function shippedNow() {
  return deploymentRecords()
    .filter(({ valueType }) => valueType === 'PROCESS')
    .map((record) => ({
      ...record,
      value: {
        ...record.value,
        version: 9,
        processDefinitionKey: '900',
        resource: Buffer.from(XML).toString('base64'),
      },
    }));
}

/** The form of a record as it is shipped now: with English words, which those of then had not. */
function withShippedForm(record: EngineRecord): EngineRecord {
  if (record.valueType !== 'FORM') return record;
  const { formId } = record.value as { formId: string };
  const file = readFileSync(`processes/${formId.split('.')[0]}/forms/${formId}.form`);
  return { ...record, value: { ...record.value, resource: file.toString('base64') } };
}
