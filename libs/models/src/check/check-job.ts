import type { KnownReferences } from './model-under-check.js';

/** What a check is told of the deployed system, as far as it can be sent; the rest is asked for. */
export type SentReferences = Omit<KnownReferences, 'calledModel' | 'exceeding'>;

/** What a check asks for while it runs. */
export interface AskedReferences {
  /** The file of another process as it runs now, or as its folder has it; undefined where nothing is known of it. */
  calledXml: (processId: string) => Promise<string | undefined>;
  /** Which of these FEEL texts exceed their bounds even where nothing is known of a case. */
  exceeding: (texts: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A file to be checked, or to be looked at for what the modeller would lose of it. */
export type CheckJob =
  | {
      readonly kind: 'check';
      readonly xml: string;
      readonly processId?: string;
      readonly known: SentReferences;
    }
  | { readonly kind: 'losses'; readonly xml: string };
