import { readdirSync, readFileSync } from 'node:fs';
import { DeploymentRejectedError } from '@app/engine';
import { FormCheckService, ModelDeploymentService, ModelFormService, ModelService } from '@app/models';
import { type County, actor, openCounty } from '../cases/county.js';
import { fillPosts, shipped, shippedNow } from './shipped-deployment.js';

const ANALYST = actor('analyst', ['zj.data/analyst'], { isAnalyst: true, displayName: '示例-周析' });
const MODEL = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');
const FORMS = 'processes/wage-recovery/forms';
const FORM = 'wage-recovery.close-item';

const field = (more: object = {}) => ({
  ...{ id: 'f-new', type: 'textfield', key: 'newFact', label: '新的事实' },
  ...{ properties: { 'label.en': 'New fact' }, ...more },
});
const withField = (more: object = {}) => {
  const form = shipped(`${FORM}.form`);
  return { ...form, components: [...form.components, field(more)] };
};

describe('forms that are deployed with their model', () => {
  let county: County;
  let forms: ModelFormService;
  let models: ModelService;
  let deployments: ModelDeploymentService;

  beforeEach(async () => {
    county = await openCounty();
    forms = county.module.get(ModelFormService);
    models = county.module.get(ModelService);
    deployments = county.module.get(ModelDeploymentService);
    await county.feed(shippedNow());
    await fillPosts(county);
    county.engine.deployment = () => ({
      processes: [{ processId: 'wage-recovery', version: 2, definitionKey: '4711', resourceName: 'x' }],
      forms: [{ formId: FORM, version: 5, formKey: '4712', resourceName: `${FORM}.form` }],
      decisions: [],
    });
  });
  afterEach(() => county.close());

  const draft = (more?: object, revision?: number) =>
    forms.saveDraft(ANALYST, 'wage-recovery', FORM, { schema: withField(more), revision });

  it('pass the check as the product brings them, by the model and the county as they are', async () => {
    const checks = county.module.get(FormCheckService);
    const files = readdirSync(FORMS);
    expect(files.length).toBeGreaterThan(15);
    await models.saveDraft(ANALYST, 'wage-recovery', { xml: MODEL });
    for (const file of files) {
      const form = shipped(file);
      expect([file, await checks.check('wage-recovery', form.id, form)]).toEqual([file, []]);
    }
  });

  it('travel in one command with the model as it runs, and their drafts are gone afterwards', async () => {
    await draft();
    const deployed = await deployments.deploy(ANALYST, 'wage-recovery', undefined, '示例');

    expect(deployed).toEqual({ version: 2, forms: [{ formId: FORM, version: 5 }], papers: [] });
    const [[model, form, ...more] = []] = county.engine.deployed;
    expect([model?.name, form?.name, more]).toEqual(['wage-recovery.bpmn', `${FORM}.form`, []]);
    expect(JSON.parse(form?.content ?? '')).toEqual(withField());
    expect((await forms.find('wage-recovery', FORM)).draft).toBeNull();
    const [act] = await county.dataSource.query<{ content: string }[]>(
      `select content from audit_entry where action = 'MODEL_DEPLOYED' and content like '%succeeded%'`,
    );
    expect(JSON.parse(act?.content ?? '')).toMatchObject({ details: { version: 2, forms: [`${FORM} v5`] } });
  });

  it('are known to the check of the model before they are deployed', async () => {
    const reads = MODEL.replace(
      '<zeebe:property name="titleExpression" value="=',
      '<zeebe:property name="titleExpression" value="=townFactor + ',
    );
    expect(reads).not.toBe(MODEL);
    const unknown = async () =>
      (await models.check(reads, 'wage-recovery')).filter(({ code }) => code === 'VARIABLE_UNKNOWN');
    expect(await unknown()).toHaveLength(1);
    const start = shipped('wage-recovery.start.form');
    await forms.saveDraft(ANALYST, 'wage-recovery', 'wage-recovery.start', {
      schema: { ...start, components: [...start.components, field({ key: 'townFactor' })] },
    });
    expect(await unknown()).toEqual([]);
  });

  it('that are wrong keep everything back, each fault at its field', async () => {
    await draft({ validate: { maxLength: '十' }, conditional: { hide: '=closeResultt = "x"' } });
    await models.saveDraft(ANALYST, 'wage-recovery', { xml: MODEL });
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'MODEL_HAS_ERRORS',
      details: {
        findings: expect.arrayContaining([
          expect.objectContaining({ formId: FORM, elementId: 'f-new', code: 'FIELD_SETTING_INVALID' }),
          expect.objectContaining({ formId: FORM, elementId: 'f-new', code: 'FORM_NAME_UNKNOWN' }),
        ]),
      },
    });
    expect(county.engine.deployed).toEqual([]);
    expect(await models.draft('wage-recovery')).not.toBeNull();
  });

  it('with warnings ask for a reason, which is kept', async () => {
    await draft({ properties: { 'label.en': 'x', notAfer: 'today' } });
    await models.saveDraft(ANALYST, 'wage-recovery', { xml: MODEL });
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      details: { findings: [{ formId: FORM, code: 'FIELD_SETTING_UNKNOWN', severity: 'warning' }] },
    });
    await deployments.deploy(ANALYST, 'wage-recovery', undefined, '示例：以后再改');
    const [row] = await county.dataSource.query<{ reason: string; warnings: object[] }[]>(
      `select reason, warnings from model_deployment`,
    );
    expect(row).toMatchObject({ reason: '示例：以后再改', warnings: [{ formId: FORM }] });
  });

  it('deployed alone are in the history of the version that they changed, each time with its reason', async () => {
    const [{ definitionKey } = { definitionKey: '' }] = await models.versions('wage-recovery');
    const answer = (await county.engine.deployment()) as object;
    county.engine.deployment = () => ({
      ...answer,
      processes: [{ processId: 'wage-recovery', version: 1, definitionKey, resourceName: 'x' }],
    });
    for (let time = 1; time <= 12; time += 1) {
      await draft({ properties: { 'label.en': 'x', notAfer: 'today' } });
      await deployments.deploy(ANALYST, 'wage-recovery', undefined, `示例第${time}次`);
    }

    const [version] = await models.versions('wage-recovery');
    const reasons = version?.deployments.map(({ reason }) => reason);
    expect(reasons).toEqual(Array.from({ length: 10 }, (_, index) => `示例第${12 - index}次`));
    expect(version).toMatchObject({ olderDeployments: 2, deployedBy: null });
    expect(version?.deployments[0]).toMatchObject({
      ...{ deployedBy: 'analyst', warnings: 1, forms: [{ formId: FORM, version: 5 }] },
    });
  });

  it('that somebody else deployed since the draft began are told of', async () => {
    const checks = county.module.get(FormCheckService);
    await draft();
    const before = await checks.check('wage-recovery', FORM, withField());
    await county.dataSource.query(
      `insert into form_definition (form_key, form_id, version, schema, deployed_at)
       select 4713, form_id, version + 1, schema, deployed_at from form_definition
        where form_id = $1 order by version desc limit 1`,
      [FORM],
    );
    const told = { formId: FORM, code: 'FORM_CHANGED_SINCE', severity: 'warning' };

    expect(before.map(({ code }) => code)).not.toContain('FORM_CHANGED_SINCE');
    expect(await checks.check('wage-recovery', FORM, withField())).toContainEqual(
      expect.objectContaining(told),
    );
    await expect(deployments.deploy(ANALYST, 'wage-recovery')).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      details: { findings: expect.arrayContaining([expect.objectContaining(told)]) },
    });
  });

  it('that no step uses are told of', async () => {
    await forms.saveDraft(ANALYST, 'wage-recovery', 'aside', {
      schema: { id: 'aside', type: 'default', components: [field()] },
    });
    await expect(deployments.deploy(ANALYST, 'wage-recovery', MODEL)).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
      details: { findings: [{ formId: 'aside', code: 'FORM_NOT_USED' }] },
    });
  });

  it('keep the draft that somebody saved while the engine was at work', async () => {
    await draft();
    const answer = county.engine.deployment();
    let saving: Promise<unknown> | undefined;
    county.engine.deployment = () => {
      saving = draft({ label: '后来的' }, 1);
      return saving.then(() => answer);
    };
    await deployments.deploy(ANALYST, 'wage-recovery', undefined, '示例');
    expect((await forms.find('wage-recovery', FORM)).draft).toMatchObject({ revision: 2, baseVersion: 5 });
  });

  it('that the engine refuses are told at their form, and nothing is forgotten', async () => {
    await draft();
    county.engine.deployment = () => {
      throw new DeploymentRejectedError([{ resource: `${FORM}.form`, message: 'not readable' }]);
    };
    await expect(deployments.deploy(ANALYST, 'wage-recovery', undefined, '示例')).rejects.toMatchObject({
      code: 'DEPLOYMENT_REJECTED',
      details: {
        findings: [
          {
            ...{ formId: FORM, code: 'ENGINE_REJECTED', detail: 'not readable', severity: 'error' },
            message: expect.stringContaining(`表单“${FORM}”`),
          },
        ],
      },
    });
    expect((await forms.find('wage-recovery', FORM)).draft).not.toBeNull();
    expect(await county.dataSource.query(`select 1 from model_deployment`)).toEqual([]);
  });
});
