/** A deployed form. */
export class FormDto {
  /** @example wage-recovery.intake */
  id: string;
  version: number;
  /** Schema of form-js. */
  schema: Record<string, unknown>;
}

/** A process that can be started. */
export class ProcessDto {
  /** @example wage-recovery */
  processId: string;
  /** @example 工资维权一件事 */
  name: string;
  /** What the model calls it in English, from `name.en`; null where it does not say. */
  nameEn: string | null;
  version: number;
  /** @example wage-recovery.intake */
  startForm: string | null;
  /**
   * Part of the case number.
   * @example GZWQ
   */
  caseCode: string | null;
  /** Whether no case may be started any more. */
  retired: boolean;
}
