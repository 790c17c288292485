declare module 'dmn-moddle' {
  /** A node of the parsed decision; what it has depends on `$type`. */
  export interface ModdleElement {
    $type: string;
    id?: string;
    [property: string]: unknown;
  }

  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: ModdleElement }>;
  }
}
