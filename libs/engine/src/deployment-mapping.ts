import type { DefinitionKey } from '@app/kernel';
import type { DeployableResource, Deployment } from './engine.types.js';

/** The part of the gateway's answer that we read. */
export interface DeployAnswer {
  deployments: readonly {
    process?: { bpmnProcessId: string; version: number; processDefinitionKey: string; resourceName: string };
    decision?: { dmnDecisionId: string; version: number };
    form?: { formId: string; version: number; formKey: string; resourceName: string };
  }[];
}

type SdkResource =
  { name: string; process: Buffer } | { name: string; decision: Buffer } | { name: string; form: Buffer };

export function toSdkResource({ name, content }: DeployableResource): SdkResource {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8');
  if (name.endsWith('.dmn')) return { name, decision: bytes };
  if (name.endsWith('.form')) return { name, form: bytes };
  return { name, process: bytes };
}

export function toDeployment(answer: DeployAnswer): Deployment {
  const deployment: Deployment = { processes: [], decisions: [], forms: [] };
  for (const { process, decision, form } of answer.deployments) {
    if (process != null) {
      deployment.processes.push({
        processId: process.bpmnProcessId,
        version: process.version,
        definitionKey: process.processDefinitionKey as DefinitionKey,
        resourceName: process.resourceName,
      });
    }
    if (decision != null) {
      deployment.decisions.push({ decisionId: decision.dmnDecisionId, version: decision.version });
    }
    if (form != null) {
      deployment.forms.push({
        formId: form.formId,
        version: form.version,
        formKey: form.formKey,
        resourceName: form.resourceName,
      });
    }
  }
  return deployment;
}
