import { readFileSync } from 'node:fs';
import { ModelFormService, ModelService } from '@app/models';
import { type County, MEDIATOR, actor, deploymentRecords, openCounty } from '../cases/county.js';

const ANALYST = actor('analyst', ['zj.data/analyst'], { isAnalyst: true, displayName: '示例-周析' });
const ADMIN = actor('admin', ['zj.data/platform-admin'], {
  isAdministrator: true,
  displayName: '示例-管理员',
});
const MODEL = readFileSync('processes/wage-recovery/wage-recovery.bpmn', 'utf8');
const FORM = 'wage-recovery.hold-mediation';

const form = (changes: object = {}) => ({ id: FORM, type: 'default', components: [], ...changes });

describe('forms of a model', () => {
  let county: County;
  let forms: ModelFormService;

  beforeEach(async () => {
    county = await openCounty();
    forms = county.module.get(ModelFormService);
    await county.feed(deploymentRecords());
    await county.dataSource.query(
      `insert into app_user (username, display_name, password_hash) values ('analyst', '示例-周析', 'none')`,
    );
  });
  afterEach(() => county.close());

  it('are listed in the order of the steps, each with where it is used', async () => {
    const listed = await forms.list('wage-recovery');
    expect(listed[0]).toMatchObject({
      formId: 'wage-recovery.start',
      usedBy: [{ elementId: expect.any(String) }],
      draft: null,
    });
    expect(listed.map(({ formId }) => formId).indexOf(FORM)).toBeGreaterThan(1);
    expect(listed.find(({ formId }) => formId === FORM)).toMatchObject({
      name: FORM,
      version: 1,
      deployedAt: expect.any(Date),
      usedBy: [{ elementId: 'hold-mediation', name: '主持调解', nameEn: null }],
    });
    await expect(forms.list('nothing')).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  });

  it('are those of the draft of the model, with what is only drafted at the end', async () => {
    await county.module.get(ModelService).saveDraft(ANALYST, 'wage-recovery', {
      xml: MODEL.replace(`formId="${FORM}"`, 'formId="wage-recovery.new"'),
    });
    await forms.saveDraft(ANALYST, 'wage-recovery', 'aside', {
      schema: form({ id: 'aside', title: '旁边', properties: { 'title.en': 'Aside' } }),
    });

    const listed = await forms.list('wage-recovery');
    expect(listed.map(({ formId }) => formId)).not.toContain(FORM);
    expect(listed.find(({ formId }) => formId === 'wage-recovery.new')).toMatchObject({
      version: null,
      deployedAt: null,
      usedBy: [{ elementId: 'hold-mediation' }],
    });
    expect(listed.at(-1)).toMatchObject({
      ...{ formId: 'aside', name: '旁边', nameEn: 'Aside', usedBy: [] },
      draft: { revision: 1, savedBy: '示例-周析' },
    });
  });

  it('are those that run while the draft of the model cannot be read', async () => {
    await county.module.get(ModelService).saveDraft(ANALYST, 'wage-recovery', { xml: '<a/>' });
    expect((await forms.list('wage-recovery')).map(({ formId }) => formId)).toContain(FORM);
  });

  it('answer what is deployed, what is drafted, and nothing of what is only referred to', async () => {
    expect(await forms.find('wage-recovery', FORM)).toMatchObject({
      formId: FORM,
      version: 1,
      schema: { id: FORM },
      draft: null,
    });
    await forms.saveDraft(ANALYST, 'wage-recovery', FORM, { schema: form({ schemaVersion: 19 }) });
    expect((await forms.find('wage-recovery', FORM)).draft).toEqual({
      ...{ schema: form({ schemaVersion: 19 }), revision: 1, baseVersion: 1 },
      ...{ savedBy: '示例-周析', savedAt: expect.any(Date) },
    });
    await county.module.get(ModelService).saveDraft(ANALYST, 'wage-recovery', {
      xml: MODEL.replace(`formId="${FORM}"`, 'formId="wage-recovery.new"'),
    });
    expect(await forms.find('wage-recovery', 'wage-recovery.new')).toEqual({
      ...{ formId: 'wage-recovery.new', version: null, schema: null, draft: null },
    });
    for (const formId of ['nothing', "x'; drop table form_draft", '../etc', '']) {
      await expect(forms.find('wage-recovery', formId)).rejects.toMatchObject({ code: 'FORM_NOT_FOUND' });
    }
  });

  it('keep the draft of whoever saved on the newest revision', async () => {
    const save = (who: typeof ANALYST, revision?: number) =>
      forms.saveDraft(who, 'wage-recovery', FORM, { schema: form({ exporter: who.username }), revision });
    expect(await save(ANALYST)).toMatchObject({ revision: 1, savedBy: '示例-周析' });
    await expect(save(ADMIN)).rejects.toMatchObject({
      ...{ code: 'DRAFT_CHANGED', status: 409 },
      details: { revision: 1, savedBy: '示例-周析' },
    });

    const saves = await Promise.allSettled([ANALYST, ADMIN].map((who) => save(who, 1)));
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await forms.find('wage-recovery', FORM)).draft).toMatchObject({ revision: 2 });

    await forms.discardDraft(ADMIN, 'wage-recovery', FORM);
    await forms.discardDraft(ADMIN, 'wage-recovery', FORM);
    expect((await forms.find('wage-recovery', FORM)).draft).toBeNull();
    await expect(save(ANALYST, 2)).rejects.toMatchObject({ code: 'DRAFT_CHANGED' });
  });

  it('go with the draft of a model that was never deployed, and do not come back with another of its id', async () => {
    const models = county.module.get(ModelService);
    for (const processId of ['brand-new', 'wage-recovery']) {
      await models.saveDraft(ANALYST, processId, { xml: MODEL });
      await forms.saveDraft(ANALYST, processId, FORM, { schema: form() });
      await models.discardDraft(ANALYST, processId);
      await models.saveDraft(ANALYST, processId, { xml: MODEL });
    }

    expect((await forms.find('brand-new', FORM)).draft).toBeNull();
    expect((await forms.find('wage-recovery', FORM)).draft).not.toBeNull();
    const [act] = await county.dataSource.query<{ content: string }[]>(
      `select content from audit_entry where action = 'MODEL_DRAFT_DISCARDED' order by seq`,
    );
    expect(JSON.parse(act?.content ?? '')).toMatchObject({ details: { forms: [FORM] } });
  });

  it('are noted when they are saved and discarded, once each', async () => {
    await forms.saveDraft(ANALYST, 'wage-recovery', FORM, { schema: form() });
    await forms.discardDraft(ADMIN, 'wage-recovery', FORM);
    await forms.discardDraft(ADMIN, 'wage-recovery', FORM);
    const acts = await county.dataSource.query<{ content: string }[]>(
      `select content from audit_entry where action like 'FORM%' order by seq`,
    );
    expect(acts.map(({ content }) => JSON.parse(content) as object)).toMatchObject([
      {
        ...{ action: 'FORM_SAVED', by: 'analyst', objectKind: 'form', objectId: FORM },
        details: { processId: 'wage-recovery', revision: 1 },
      },
      { action: 'FORM_DRAFT_DISCARDED', by: 'admin', objectKind: 'form', objectId: FORM },
    ]);
  });

  it.each<[string, object, string]>([
    ['of another form', { id: 'other' }, 'WRONG_FORM_ID'],
    ['without an id', { id: undefined }, 'WRONG_FORM_ID'],
    ['too large', { components: [{ type: 'text', text: '长'.repeat(400_000) }] }, 'FORM_TOO_LARGE'],
    ['too deep', { components: [deep(200)] }, 'FORM_TOO_DEEP'],
    ['without fields that can be read', { components: 'x' }, 'FORM_UNREADABLE'],
    ['with what cannot be kept', { title: 'a\0b' }, 'FORM_CHARACTERS'],
  ])('are not kept %s', async (_name, changes, code) => {
    await expect(
      forms.saveDraft(ANALYST, 'wage-recovery', FORM, { schema: form(changes) }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ path: 'schema', code }] });
    expect((await forms.find('wage-recovery', FORM)).draft).toBeNull();
  });

  it('are not kept for a model that there is not', async () => {
    await expect(forms.saveDraft(ANALYST, 'nothing', FORM, { schema: form() })).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
    });
    expect(await county.dataSource.query('select form_id from form_draft')).toEqual([]);
  });

  it('are changed by analysts and administrators only', async () => {
    await expect(forms.saveDraft(MEDIATOR, 'wage-recovery', FORM, { schema: form() })).rejects.toMatchObject({
      status: 403,
    });
    await expect(forms.discardDraft(MEDIATOR, 'wage-recovery', FORM)).rejects.toMatchObject({ status: 403 });
  });
});

function deep(depth: number): object {
  return Array.from({ length: depth }).reduce<object>((inner) => ({ a: inner }), {});
}
