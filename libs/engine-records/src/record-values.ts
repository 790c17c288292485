/** Value of a PROCESS_INSTANCE record. */
export interface ProcessInstanceValue {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: string;
  processInstanceKey: string;
  elementId: string;
  flowScopeKey: string;
  bpmnElementType: string;
  bpmnEventType: string;
  /** "-1" when the instance was not called by another one. */
  parentProcessInstanceKey: string;
  parentElementInstanceKey: string;
}

/** Value of a VARIABLE record. */
export interface VariableValue {
  name: string;
  /** JSON text. */
  value: string;
  /** Key of the scope; a root variable has the key of its instance. */
  scopeKey: string;
  processInstanceKey: string;
  processDefinitionKey: string;
  bpmnProcessId: string;
}

/** Value of a USER_TASK record. */
export interface UserTaskValue {
  userTaskKey: string;
  assignee: string;
  candidateGroupsList: string[];
  candidateUsersList: string[];
  dueDate: string;
  followUpDate: string;
  /** "-1" when the task has no form. */
  formKey: string;
  elementId: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionKey: string;
  processDefinitionVersion: number;
  processInstanceKey: string;
  variables: Record<string, unknown>;
  changedAttributes: string[];
  action: string;
}

/** Value of an INCIDENT record. */
export interface IncidentValue {
  errorType: string;
  errorMessage: string;
  bpmnProcessId: string;
  processDefinitionKey: string;
  processInstanceKey: string;
  elementId: string;
  elementInstanceKey: string;
  /** "-1" when the incident does not come from a job. */
  jobKey: string;
  variableScopeKey: string;
}

/** Value of a PROCESS record. */
export interface ProcessValue {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: string;
  resourceName: string;
  /** Base64 of the checksum. */
  checksum: string;
  /** Base64 of the BPMN file. */
  resource: string;
  isDuplicate: boolean;
}

/** Value of a FORM record. */
export interface FormValue {
  formId: string;
  version: number;
  formKey: string;
  resourceName: string;
  /** Base64 of the checksum. */
  checksum: string;
  /** Base64 of the form's JSON. */
  resource: string;
  isDuplicate: boolean;
}

/** Value of a MESSAGE record. */
export interface MessageValue {
  name: string;
  correlationKey: string;
  /** Empty when the message has none. */
  messageId: string;
}

/** Value of a MESSAGE_START_EVENT_SUBSCRIPTION record. */
export interface MessageStartValue {
  messageKey: string;
  processInstanceKey: string;
}

/** Value of a PROCESS_MESSAGE_SUBSCRIPTION record: what an instance waits for. */
export interface MessageSubscriptionValue {
  processInstanceKey: string;
  /** The scope that waits. */
  elementInstanceKey: string;
  elementId: string;
  messageName: string;
  correlationKey: string;
  /** Whether the message ends what waits for it. */
  interrupting: boolean;
  /** Of the message that came. */
  variables?: Record<string, unknown>;
}

/** Which report of people a message is: it says so itself; undefined for every other message. */
export function reportOf({ variables }: MessageSubscriptionValue): string | undefined {
  const reported = variables?.['reportedEvent'];
  const id =
    typeof reported === 'object' && reported !== null ? (reported as { id?: unknown }).id : undefined;
  return typeof id === 'string' && REPORT_ID.test(id) ? id : undefined;
}

const REPORT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
