import type { DefinitionKey } from '@app/kernel';

export interface DeployableResource {
  /** File name; its ending tells the kind: .bpmn, .dmn, .form. */
  name: string;
  content: Buffer | string;
}

export interface DeployedProcess {
  processId: string;
  version: number;
  definitionKey: DefinitionKey;
  resourceName: string;
}

export interface Deployment {
  processes: DeployedProcess[];
  decisions: { decisionId: string; version: number }[];
  forms: { formId: string; version: number; formKey: string; resourceName: string }[];
}

export interface StartMessage {
  /** `<process-id>.start` */
  messageName: string;
  /** Correlation key and message id at once: this is what makes a second publication harmless. */
  caseNo: string;
  variables: object;
  timeToLiveMs?: number;
}

export interface EngineMessage {
  name: string;
  correlationKey: string;
  variables?: object;
  timeToLiveMs?: number;
  /** Messages with the same id, name and correlation key are taken only once within the time to live. */
  messageId?: string;
}

export interface EngineTopology {
  gatewayVersion: string;
  partitionsCount: number;
  /** Whether every partition has a leader, so that commands can be processed. */
  ableToWork: boolean;
}
