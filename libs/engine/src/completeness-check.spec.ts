import { checkCompleteness, IncompleteModelsError } from './completeness-check.js';
import type { ProcessFolder } from './process-resources.js';

const folder = (files: Record<string, string>): ProcessFolder => ({
  name: 'claim',
  resources: Object.entries(files).map(([name, text]) => ({
    name,
    path: `claim/${name}`,
    content: Buffer.from(text),
  })),
});

const model = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="claim" isExecutable="true">${content}</bpmn:process>
</bpmn:definitions>`;

const extension = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;

const COMPLETE = folder({
  'claim.bpmn': model(`
    ${extension('<zeebe:properties><zeebe:property name="startForm" value="claim.start" /></zeebe:properties>')}
    <bpmn:subProcess id="inner">
      <bpmn:serviceTask id="a">${extension('<zeebe:taskDefinition type="claim.check" />')}</bpmn:serviceTask>
    </bpmn:subProcess>
    <bpmn:serviceTask id="b">${extension('<zeebe:taskDefinition type="=computed" />')}</bpmn:serviceTask>
    <bpmn:userTask id="u">${extension('<zeebe:userTask /><zeebe:formDefinition formId="claim.u" />')}</bpmn:userTask>
    <bpmn:businessRuleTask id="r">${extension('<zeebe:calledDecision decisionId="claim.triage" resultVariable="t" />')}</bpmn:businessRuleTask>
    <bpmn:callActivity id="c">${extension('<zeebe:calledElement processId="claim" />')}</bpmn:callActivity>`),
  'u.form': '{"id":"claim.u"}',
  'start.form': '{"id":"claim.start"}',
  'triage.dmn': '<definitions><decision id="claim.triage" name="t"></decision></definitions>',
});

const gapsOf = async (folders: ProcessFolder[], types: string[]): Promise<readonly string[]> => {
  const error: unknown = await checkCompleteness(folders, types).catch((reason: unknown) => reason);
  return error instanceof IncompleteModelsError ? error.gaps : [];
};

describe('completeness check', () => {
  it('accepts models and workers that fit', async () => {
    await expect(checkCompleteness([COMPLETE], ['claim.check'])).resolves.toBeUndefined();
  });

  it('says which worker to add', async () => {
    expect(await gapsOf([COMPLETE], [])).toEqual([
      "claim/claim.bpmn uses job type claim.check: add a class with @JobWorker({ type: 'claim.check' }) to the module of processes/claim/src",
    ]);
  });

  it('knows no model that has to use a shared job', async () => {
    await expect(checkCompleteness([COMPLETE], ['claim.check', 'common.notify'])).resolves.toBeUndefined();
  });

  it('says where the worker belongs when the model of another process uses its job, or a shared one', async () => {
    const other = folder({
      'other.bpmn': model(`
        <bpmn:serviceTask id="a">${extension('<zeebe:taskDefinition type="claim.check" />')}</bpmn:serviceTask>
        <bpmn:serviceTask id="b">${extension('<zeebe:taskDefinition type="common.fax" />')}</bpmn:serviceTask>`),
    });
    expect(await gapsOf([other], [])).toEqual([
      "claim/other.bpmn uses job type claim.check: add a class with @JobWorker({ type: 'claim.check' }) to the module of processes/claim/src",
      "claim/other.bpmn uses job type common.fax: add a class with @JobWorker({ type: 'common.fax' }) to libs/common-jobs",
    ]);
  });

  it('names a worker without a task, and one that exists twice', async () => {
    const gaps = await gapsOf([COMPLETE], ['claim.check', 'claim.check', 'claim.old']);
    expect(gaps).toHaveLength(2);
    expect(gaps[0]).toMatch(/claim\.check has two workers/);
    expect(gaps[1]).toMatch(/worker claim\.old has no task in any model/);
  });

  it('names forms, decisions and called processes that do not exist', async () => {
    const bare = folder({
      'a.bpmn': model(`
        <bpmn:userTask id="u">${extension('<zeebe:userTask /><zeebe:formDefinition formId="a.u" />')}</bpmn:userTask>
        <bpmn:businessRuleTask id="r">${extension('<zeebe:calledDecision decisionId="a.d" resultVariable="t" />')}</bpmn:businessRuleTask>
        <bpmn:callActivity id="c">${extension('<zeebe:calledElement processId="other" />')}</bpmn:callActivity>`),
    });
    expect(await gapsOf([bare], [])).toEqual([
      'claim/a.bpmn uses form a.u: add a .form file with "id": "a.u"',
      'claim/a.bpmn uses decision a.d: add a .dmn file with <decision id="a.d">',
      'claim/a.bpmn calls process other: add a .bpmn file with <bpmn:process id="other">',
    ]);
  });
});
