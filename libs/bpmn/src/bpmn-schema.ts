import { BpmnModdle } from 'bpmn-moddle';

/** An attribute or a child that the schema knows of a type. */
export interface BpmnProperty {
  ns: { name: string; prefix: string; localName: string };
  type: string;
  isAttr?: boolean;
  isVirtual?: boolean;
  isReference?: boolean;
}

export interface BpmnType {
  name: string;
  properties: readonly BpmnProperty[];
  allTypesByName: Readonly<Record<string, unknown>>;
}

/** What the parser itself knows of BPMN, without the engine's extensions; its types do not tell. */
export const bpmnSchema = new BpmnModdle() as unknown as BpmnSchema;

// helpers

interface BpmnSchema {
  getType(name: string): { $descriptor: BpmnType };
  registry: {
    typeMap: Readonly<Record<string, unknown>>;
    packages: readonly { prefix: string; uri: string; enumerations?: readonly Enumeration[] }[];
  };
}

interface Enumeration {
  name: string;
  literalValues: readonly { name: string }[];
}
