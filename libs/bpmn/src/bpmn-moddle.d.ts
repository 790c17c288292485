declare module 'bpmn-moddle' {
  /** A node of the parsed model; what it has depends on `$type`. */
  export interface ModdleElement {
    $type: string;
    id?: string;
    [property: string]: unknown;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(
      xml: string,
    ): Promise<{ rootElement: ModdleElement; warnings: { message: string; error?: Error }[] }>;
    toXML(element: ModdleElement): Promise<{ xml: string }>;
  }
}
