/** A saved, undeployed change of a model. */
export interface DraftInfo {
  /** Counts the savings; sent back when saving again. */
  revision: number;
  /** Display name. */
  savedBy: string;
  savedAt: Date;
}

export interface ModelDraft extends DraftInfo {
  xml: string;
  /** The version from which the draft began; null for a model that was never deployed. */
  baseVersion: number | null;
}

/** The version under which a form was deployed. */
export interface DeployedForm {
  formId: string;
  version: number;
}

/** The version under which the template of a paper was deployed. */
export interface DeployedPaper {
  code: string;
  version: number;
}

/** That somebody deployed a version: first the model itself, later perhaps its forms and papers alone. */
export interface VersionDeployment {
  /** Display name. */
  deployedBy: string;
  deployedAt: Date;
  /** The forms that went along. */
  forms: DeployedForm[];
  papers: DeployedPaper[];
  /** Why, where the check had warnings. */
  reason: string | null;
  /** Of how much the check warned. */
  warnings: number;
}

/** A deployed version of a model. */
export interface ModelVersion {
  definitionKey: string;
  version: number;
  deployedAt: Date;
  /** Display name; null when the system itself deployed it. */
  deployedBy: string | null;
  /** Cases that run on this version now. */
  runningCases: number;
  /** What people deployed of it, newest first, at most 10. */
  deployments: VersionDeployment[];
  /** How many more there were before these. */
  olderDeployments: number;
}

/** That nobody may start cases of a model any more; those that run go on. */
export interface Retirement {
  /** Display name. */
  retiredBy: string;
  retiredAt: Date;
  reason: string;
}

/** A model as the catalogue shows it. */
export interface ModelSummary {
  processId: string;
  name: string;
  /** English name, from the property `name.en` of the process. */
  nameEn: string | null;
  version: number;
  deployedAt: Date;
  deployedBy: string | null;
  /** Cases that run now, on any version. */
  runningCases: number;
  draft: DraftInfo | null;
  retirement: Retirement | null;
}

/** What a person wants to keep of a model. */
export interface SaveDraft {
  xml: string;
  /** The revision on which the change builds; without it, a draft must not exist yet. */
  revision?: number;
}
