import type { TimelineDetails, TimelineKind } from './timeline.queries.js';

/** What a sentence speaks of, in the words of the model. */
export interface TimelineSubject {
  kind: TimelineKind;
  person: string | null;
  /** Name of the element, in both languages. */
  name: string;
  nameEn: string;
  /** What a task waits for that has no date. */
  waitsFor?: string;
  waitsForEn?: string;
  /** What was decided, in the words of the form. */
  outcome?: string;
  /** The same in English, where the form has it. */
  outcomeEn?: string;
  details: TimelineDetails;
}

export interface Sentence {
  text: string;
  textEn: string;
}
