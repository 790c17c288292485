export interface Share {
  total: number;
  missed: string[];
  percent: number;
}

export interface Coverage {
  id: string;
  elements: Share;
  flows: Share;
}

export interface ModelParts {
  id: string;
  elements: string[];
  flows: string[];
}

export function processesOf(xml: string): Promise<ModelParts[]>;
export function coverageOf(models: readonly ModelParts[], reached: ReadonlySet<string>): Coverage[];
export function isCovered(coverage: Coverage): boolean;
