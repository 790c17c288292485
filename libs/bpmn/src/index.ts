export {
  childrenOf,
  containedIn,
  extensionOf,
  flowElementsOf,
  headerOf,
  readBpmn,
  textOf,
  writeBpmn,
  zeebePropertiesOf,
} from './bpmn-document.js';
export type { BpmnDocument, ModelElement } from './bpmn-document.js';
export { bpmnSchema } from './bpmn-schema.js';
export type { BpmnProperty, BpmnType } from './bpmn-schema.js';
