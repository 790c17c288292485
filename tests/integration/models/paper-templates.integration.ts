import { readFileSync } from 'node:fs';
import {
  ModelDeploymentService,
  ModelPaperService,
  ModelService,
  PaperCheckService,
  PaperTemplateService,
} from '@app/models';
import { storeShippedPapers } from '@tests/support/shipped-papers.js';
import { type County, MEDIATOR, actor, openCounty } from '../cases/county.js';
import { fillPosts, shippedNow } from './shipped-deployment.js';

const ANALYST = actor('analyst', ['zj.data/analyst'], { isAnalyst: true, displayName: '示例-周析' });
const ADMIN = actor('admin', ['zj.data/platform-admin'], { isAdministrator: true });
const PROCESS = 'wage-recovery';
const PAPER = 'mediation-rejection';
const MODEL = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');
const SOURCE = readFileSync(`processes/wage-recovery/papers/${PAPER}.typ`, 'utf8');
const CONTRACT = JSON.parse(readFileSync(`processes/wage-recovery/papers/${PAPER}.paper.json`, 'utf8')) as {
  fields: object[];
  sample: object;
};

describe('templates of papers that are written in the browser', () => {
  let county: County;
  let papers: ModelPaperService;
  let checks: PaperCheckService;
  let deployments: ModelDeploymentService;

  beforeEach(async () => {
    county = await openCounty();
    papers = county.module.get(ModelPaperService);
    checks = county.module.get(PaperCheckService);
    deployments = county.module.get(ModelDeploymentService);
    await county.feed(shippedNow());
    await fillPosts(county);
    await storeShippedPapers(county.dataSource, county.module.get(PaperTemplateService));
    county.engine.deployment = () => ({
      processes: [{ processId: PROCESS, version: 1, definitionKey: '4711', resourceName: 'x' }],
      forms: [],
      decisions: [],
    });
  });
  afterEach(() => county.close());

  const written = (source = SOURCE, contract: object = CONTRACT) => ({ source, contract });
  const save = (source?: string, contract?: object, revision?: number) =>
    papers.saveDraft(ANALYST, PROCESS, PAPER, { ...written(source, contract), revision });
  const proof = (source?: string, contract?: object) =>
    checks.proof(ANALYST, PROCESS, PAPER, written(source, contract));
  const codesOf = async (source?: string, contract?: object) =>
    (await proof(source, contract)).findings.map(({ code }) => code);
  const changed = `${SOURCE}\n示例：改动。\n`;

  it('are listed in the order of the steps that issue them', async () => {
    await papers.saveDraft(ANALYST, PROCESS, 'aside', written(SOURCE, { title: '旁边' }));
    const listed = await papers.list(PROCESS);
    expect(listed.map(({ code }) => code)).toContain('mediation-acceptance');
    expect(listed.find(({ code }) => code === PAPER)).toMatchObject({
      ...{ title: '不予受理通知书', version: 1, draft: null },
      usedBy: [{ name: expect.any(String) }],
    });
    expect(listed.at(-1)).toMatchObject({ code: 'aside', title: '旁边', version: null, usedBy: [] });
    await expect(papers.list('nothing')).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
    for (const code of ['nothing', "x'; drop table paper_draft", '../etc']) {
      await expect(papers.find(PROCESS, code)).rejects.toMatchObject({ code: 'PAPER_TEMPLATE_NOT_FOUND' });
    }
  });

  it('keep the draft of whoever saved on the newest revision, and note it', async () => {
    expect(await save(changed)).toMatchObject({ revision: 1, savedBy: '示例-周析' });
    await expect(papers.saveDraft(ADMIN, PROCESS, PAPER, written())).rejects.toMatchObject({
      ...{ code: 'DRAFT_CHANGED', details: { revision: 1 } },
    });
    expect((await papers.find(PROCESS, PAPER)).draft).toMatchObject({ source: changed, baseVersion: 1 });
    await papers.discardDraft(ADMIN, PROCESS, PAPER);
    expect((await papers.find(PROCESS, PAPER)).draft).toBeNull();
    await expect(papers.saveDraft(MEDIATOR, PROCESS, PAPER, written())).rejects.toMatchObject({
      status: 403,
    });
    await expect(save('a\0b')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(save('长'.repeat(100_001))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const acts = await county.dataSource.query<{ content: string }[]>(
      `select content from audit_entry where action like 'PAPER_TEMPLATE%' order by seq`,
    );
    expect(acts.map(({ content }) => JSON.parse(content) as object)).toMatchObject([
      { action: 'PAPER_TEMPLATE_SAVED', by: 'analyst', objectKind: 'paper-template', objectId: PAPER },
      { action: 'PAPER_TEMPLATE_DISCARDED', by: 'admin' },
    ]);
  });

  it('are shown with their sample, the shipped ones without a finding', async () => {
    const found = await proof();
    expect(found.findings).toEqual([]);
    expect(found.picture).toMatch(/^<svg /);
    expect(found.pages).toHaveLength(1);
  });

  it('are told what is wrong with them at which line', async () => {
    expect((await proof(`${SOURCE}\n#data.nothing 好\n#let x = (`)).findings).toMatchObject([
      { code: 'PAPER_FIELD_UNKNOWN', line: SOURCE.split('\n').length + 1, column: 2, severity: 'error' },
      { code: 'PAPER_UNCLOSED', line: SOURCE.split('\n').length + 2, column: 10 },
    ]);
    // also where the sample does not come by
    expect(await codesOf(`${SOURCE}\n#if false [#data.nothing]`)).toEqual(['PAPER_FIELD_UNKNOWN']);
    expect(await codesOf(SOURCE.replace('#data.reason', ''))).toEqual(['PAPER_FIELD_UNUSED']);
    expect(await codesOf(`${SOURCE}\n#datetime.today().display()`)).toEqual(['PAPER_CLOCK']);
    expect(await codesOf(`${SOURCE}\n#read("/etc/hostname")`)).toEqual(['PAPER_FILE']);
    expect(await codesOf(`${SOURCE}\n#for i in range(1000000) { for j in range(100000) { } }`)).toEqual([
      'PAPER_EXCEEDED',
    ]);
    expect(await codesOf(`${SOURCE}\n#for i in range(100) [#pagebreak()]`)).toEqual(['PAPER_EXCEEDED']);
  });

  it('are held against the model and their own sample', async () => {
    const more = (from: string) => ({
      ...CONTRACT,
      fields: [...CONTRACT.fields, { key: 'more', label: '更多', type: 'text', from }],
      sample: { ...CONTRACT.sample, nobodyGives: '示例' },
    });
    const source = `${SOURCE}\n#data.more`;
    // no worker has told what its jobs give, so it might be one of them
    expect((await proof(source, more('=nobodyGives'))).findings).toMatchObject([
      { code: 'PAPER_DATA_UNKNOWN', elementId: 'more', severity: 'warning' },
    ]);
    expect(await codesOf(source, more('=('))).toEqual(['PAPER_DATA_INVALID', 'PAPER_SAMPLE_INCOMPLETE']);
    expect(await codesOf(source, { ...CONTRACT, sample: {} })).toContain('PAPER_SAMPLE_INCOMPLETE');
    expect(await codesOf(source, { title: '示例' })).toContain('PAPER_CONTRACT_INVALID');
  });

  it('are made one at a time for each person', async () => {
    const first = proof();
    await expect(proof()).rejects.toMatchObject({ code: 'PROOF_BUSY' });
    await first;
    expect((await proof()).findings).toEqual([]);
  });

  it('are deployed with the model, and papers of before keep theirs', async () => {
    await save(changed);
    const deployed = await deployments.deploy(ANALYST, PROCESS, undefined, '示例');
    expect(deployed).toMatchObject({ version: 1, papers: [{ code: PAPER, version: 2 }] });
    const { version, source, versions, draft } = await papers.find(PROCESS, PAPER);
    expect({ version, source, draft }).toEqual({ version: 2, source: changed, draft: null });
    expect(versions).toMatchObject([
      { version: 2, deployedBy: expect.any(String) },
      { version: 1, deployedBy: null },
    ]);
    expect((await papers.version(PROCESS, PAPER, '1')).source).toBe(SOURCE);
    await expect(papers.version(PROCESS, PAPER, '99999999999')).rejects.toMatchObject({ status: 404 });

    // who wants the first text back gets it as a third version
    await save(SOURCE);
    await deployments.deploy(ANALYST, PROCESS, undefined, '示例');
    expect(await papers.find(PROCESS, PAPER)).toMatchObject({ version: 3, source: SOURCE });
  });

  it('are known to the check of the model before they are deployed, and keep everything back where they are wrong', async () => {
    const models = county.module.get(ModelService);
    const model = MODEL.replace(`value="${PAPER}"`, 'value="brand-new"');
    expect(model).not.toBe(MODEL);
    const unknown = async () =>
      (await models.check(model, PROCESS)).filter(({ code }) => code === 'PAPER_UNKNOWN');
    expect(await unknown()).toHaveLength(1);
    await papers.saveDraft(ANALYST, PROCESS, 'brand-new', written());
    expect(await unknown()).toEqual([]);

    await papers.saveDraft(ANALYST, PROCESS, 'brand-new', { ...written(`${SOURCE}#nothing`), revision: 1 });
    await expect(deployments.deploy(ANALYST, PROCESS, model)).rejects.toMatchObject({
      code: 'MODEL_HAS_ERRORS',
      details: { findings: [{ paperCode: 'brand-new', code: 'PAPER_NAME_UNKNOWN' }] },
    });
    expect(county.engine.deployed).toEqual([]);
    expect((await papers.find(PROCESS, 'brand-new')).version).toBeNull();
  });
});
