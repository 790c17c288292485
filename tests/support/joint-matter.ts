import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

/** A matter whose model calls `joint-office` for two bodies at once, which calls `joint-expert`. */
export const JOINT_MATTER = 'joint';

const FOLDER = join(import.meta.dirname, '../fixtures/processes/joint');
const MEDIATORS = 'zj.t09.mediate/mediator';
/** What is called is deployed before what calls it. */
const MODELS = ['joint-expert', 'joint-office', JOINT_MATTER];

/** Deploys the matter with its called models where another file has not, and waits until all are known. */
export async function deployJointMatter(analyst: Person): Promise<void> {
  for (const id of MODELS) {
    if ((await analyst.ask('GET', `/models/${id}`)).status === 200) continue;
    // each model has a form of its own, because a form is deployed with its model
    const xml = readFileSync(join(FOLDER, `${id}.bpmn`), 'utf8').replaceAll('joint.step', `${id}.step`);
    await analyst.post(`/models/${id}/drafts`, { xml });
    await saveForm(analyst, id, `${id}.step`, 'joint.step');
    if (id === JOINT_MATTER) await saveForm(analyst, id, `${id}.start`, 'joint.start');
    await analyst.post(`/models/${id}/deploy`, { reason: '试验用的流程' });
    await eventually(`${id} is known`, async () =>
      (await analyst.ask('GET', `/models/${id}`)).status === 200 ? true : undefined,
    );
  }
}

/** Registers a case of the matter, whose expert is a mediator of the town unless another one is named. */
export async function registerJoint(
  person: Person,
  { expert = MEDIATORS, parentCaseNo }: { expert?: string; parentCaseNo?: string } = {},
): Promise<string> {
  return eventually('the matter can be registered', async () => {
    const variables = { matter: '示例联合处置', townCode: 'zj.t09', ...(expert === '' ? {} : { expert }) };
    const request = { processId: JOINT_MATTER, variables, parentCaseNo };
    const answer = await person.ask<{ caseNo: string }>('POST', '/cases', request);
    return answer.status === 201 ? answer.body.caseNo : undefined;
  });
}

// helpers

async function saveForm(analyst: Person, processId: string, formId: string, file: string): Promise<void> {
  const schema = JSON.parse(readFileSync(join(FOLDER, 'forms', `${file}.form`), 'utf8')) as object;
  await analyst.post(`/models/${processId}/forms/${formId}/drafts`, { schema: { ...schema, id: formId } });
}
