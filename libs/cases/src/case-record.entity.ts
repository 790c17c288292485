import type { FormSchema } from '@app/models';

/**
 * `registration`: what the case began with; `task`: what a person entered; `event`: what somebody reported; `result`: what a step of the system found;
 * `correction`: a value that was put right.
 */
export type CaseRecordKind = 'registration' | 'task' | 'event' | 'result' | 'correction';

/** Something that a step of the system found, in words. */
export interface ToldResult {
  label: string;
  labelEn: string | null;
  text: string;
  textEn: string | null;
}

/** A piece of work in a case, as the tables have it. */
export interface CaseRecordRow {
  kind: CaseRecordKind;
  id: string;
  at: Date;
  definitionKey: string | null;
  elementId: string | null;
  formKey: string | null;
  /** How often this step was done in the case so far. */
  occurrence: number;
  person: string | null;
  unitName: string | null;
  entered: Record<string, unknown> | null;
  /** Of a correction: which value, and why. */
  corrected: string | null;
  reason: string | null;
  /** Of the run in which a task itself lies, which may be one of several that were open at once. */
  stageName: string | null;
  stageNameEn: string | null;
  round: number | null;
  /** The run of a model in which it was done; null where that is not known or does not matter. */
  instanceKey: string | null;
  sortKey: string;
}

/** A piece of work as people read it. */
export interface CaseRecordEntry {
  id: string;
  kind: CaseRecordKind;
  at: Date;
  /** Name of the step; null for the registration. */
  name: string | null;
  nameEn: string | null;
  occurrence: number;
  stageName: string | null;
  stageNameEn: string | null;
  /** Which time the stage was entered, from 1. */
  round: number | null;
  /** The called process in which it was done; null for the case's own. */
  place: string | null;
  placeEn: string | null;
  by: string | null;
  unitName: string | null;
  reason: string | null;
  /** Which of the forms of the page says how the values are called. */
  formKey: string | null;
  /** What was entered; numbers of people are masked. */
  values: Record<string, unknown>;
  /** What a step of the system found. */
  results: ToldResult[];
}

/** A form as it was deployed when it was filled in. */
export interface RecordedForm {
  formKey: string;
  schema: FormSchema;
}

/** A page of the work done in a case, oldest first, with the forms that its entries need. */
export interface CaseRecordPage {
  items: CaseRecordEntry[];
  forms: RecordedForm[];
  /** Whether the person may see numbers of people whole. */
  mayShowNumbers: boolean;
  nextCursor: string | null;
}
