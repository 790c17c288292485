import { eventually } from '../support/eventually.js';
import { complete, openTask } from '../support/journey.js';
import { type Finding, Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { FORM_MATTER, formOf, NOTE, ANSWER, matterModel } from './form-matter.js';

interface Deployed {
  version: number;
  forms: { formId: string; version: number }[];
}

interface TaskForm {
  form: { schema: { components: { key: string }[] } };
}

const REASON = '试验用的流程';

describe('forms of a model', () => {
  const system = sharedSystem();
  let analyst: Person;
  let mediator: Person;

  beforeAll(async () => {
    [analyst, mediator] = await Promise.all([
      Person.loggedIn(system, 'analyst'),
      Person.loggedIn(system, 'mediator'),
    ]);
  });

  it('are deployed together with the condition that reads their new field, and hold for the tasks that come then', async () => {
    // given a model with forms that run, and a case in its first task
    await draw(matterModel());
    await save('start', [NOTE]);
    await save('ask', [NOTE]);
    const first = await deploy(matterModel());
    expect(first).toMatchObject({ version: 1, forms: [{ version: 1 }, { version: 1 }] });
    const running = await registered();
    const openNow = await openTask(mediator, running, 'ask');

    // when a field is drawn, and a condition that reads it
    const conditioned = matterModel('=answer = "yes"');
    expect(await unknownIn(conditioned)).toEqual(['answer']);
    await save('ask', [NOTE, ANSWER]);
    expect(await unknownIn(conditioned)).toEqual([]);
    const second = await deploy(conditioned);

    // then both came in one deployment, and nothing is left of the drafts
    expect(second).toEqual({ version: 2, forms: [{ formId: `${FORM_MATTER}.ask`, version: 2 }], papers: [] });
    const listed = await analyst.get<{ formId: string; draft: unknown }[]>(`/models/${FORM_MATTER}/forms`);
    expect(listed.map(({ draft }) => draft ?? null)).toEqual([null, null]);

    // the task that was there keeps the form with which it came; what the running case asks next has the new one
    expect(await keysOf(openNow.taskKey)).toEqual(['note']);
    await complete(mediator, running, 'ask', { note: '一' });
    expect(await keysOf((await openTask(mediator, running, 'again')).taskKey)).toEqual(['note', 'answer']);

    // and a new case goes where the answer leads it
    const fresh = await registered();
    expect(await keysOf((await openTask(mediator, fresh, 'ask')).taskKey)).toEqual(['note', 'answer']);
    await complete(mediator, fresh, 'ask', { note: '二', answer: 'yes' });
    await openTask(mediator, fresh, 'again');
  });

  it('are deployed alone where the model stays as it is, and it stays on its version', async () => {
    await save('ask', [NOTE, ANSWER, { ...NOTE, id: 'f-more', key: 'more', label: '补充' }]);
    const { version } = await analyst.get<{ version: number }>(`/models/${FORM_MATTER}`);
    const deployed = await analyst.post<Deployed>(`/models/${FORM_MATTER}/deploy`, { reason: REASON });
    expect(deployed).toEqual({ version, forms: [{ formId: `${FORM_MATTER}.ask`, version: 3 }], papers: [] });
  });

  it('that are wrong keep the whole deployment back', async () => {
    await save('ask', [{ ...NOTE, validate: { maxLength: '十' } }]);
    const refusal = await analyst.refused('POST', `/models/${FORM_MATTER}/deploy`, { reason: REASON });
    expect(refusal).toMatchObject({ status: 422, code: 'MODEL_HAS_ERRORS' });
    expect(refusal.findings).toContainEqual(
      expect.objectContaining({
        ...{ formId: `${FORM_MATTER}.ask`, elementId: NOTE.id, code: 'FIELD_SETTING_INVALID' },
      }),
    );
    await analyst.ask('DELETE', `/models/${FORM_MATTER}/forms/${FORM_MATTER}.ask/drafts`);
    const kept = await analyst.get<{ draft?: unknown }>(`/models/${FORM_MATTER}/forms/${FORM_MATTER}.ask`);
    expect(kept.draft ?? null).toBeNull();
  });

  // helpers

  /** Forms are drawn for a model: it has to be there first, if only as a draft. */
  async function draw(xml: string): Promise<void> {
    await analyst.post(`/models/${FORM_MATTER}/drafts`, { xml });
  }

  async function save(name: string, components: object[]): Promise<void> {
    const formId = `${FORM_MATTER}.${name}`;
    await analyst.post(`/models/${FORM_MATTER}/forms/${formId}/drafts`, {
      schema: formOf(formId, components),
    });
  }

  async function deploy(xml: string): Promise<Deployed> {
    const deployed = await analyst.post<Deployed>(`/models/${FORM_MATTER}/deploy`, { xml, reason: REASON });
    await eventually(`version ${deployed.version} of ${FORM_MATTER}`, async () => {
      const { status, body } = await analyst.ask('GET', `/models/${FORM_MATTER}`);
      return status === 200 && (body as Deployed).version === deployed.version ? true : undefined;
    });
    for (const { formId, version } of deployed.forms) {
      await eventually(`version ${version} of ${formId}`, async () => {
        const { status, body } = await analyst.ask('GET', `/forms/${formId}`);
        return status === 200 && (body as { version: number }).version === version ? true : undefined;
      });
    }
    return deployed;
  }

  async function registered(): Promise<string> {
    const variables = { note: '示例' };
    const { caseNo } = await mediator.post<{ caseNo: string }>('/cases', {
      ...{ processId: FORM_MATTER, variables },
    });
    return caseNo;
  }

  async function unknownIn(xml: string): Promise<string[]> {
    const { findings } = await analyst.post<{ findings: (Finding & { detail?: string })[] }>(
      `/models/${FORM_MATTER}/check`,
      { xml },
    );
    return findings
      .filter(({ code }) => code === 'VARIABLE_UNKNOWN')
      .map(({ detail }) => detail?.split(': ')[1] ?? '');
  }

  async function keysOf(taskKey: string): Promise<string[]> {
    const { form } = await mediator.get<TaskForm>(`/tasks/${taskKey}`);
    return form.schema.components.map(({ key }) => key);
  }
});
