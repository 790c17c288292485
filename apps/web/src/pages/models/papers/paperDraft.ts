import type { PaperText, WrittenPaper } from '@/shared/api/types.js';

/** What a value of a paper can be. */
export const FIELD_TYPES = ['text', 'date', 'money', 'number', 'texts'] as const;

export type PaperFieldType = (typeof FIELD_TYPES)[number];

/** Something that a paper says of its case. */
export interface PaperField {
  key: string;
  label: string;
  type: PaperFieldType;
  /** FEEL with its `=`. */
  from: string;
  optional?: boolean;
}

/** What a template promises and needs, as far as it is written yet; what is not known here stays. */
export interface Contract {
  title: string;
  series: string;
  issuer: string;
  fields: PaperField[];
  sample: Record<string, unknown>;
  [more: string]: unknown;
}

export interface Drawn {
  contract: Contract;
  source: string;
}

/** What is written now: the draft, what is deployed, or a beginning. */
export function drawnOf({ draft, contract, source }: PaperText): Drawn {
  if (draft != null) return readWritten(draft);
  return contract === null || source === null ? emptyPaper() : readWritten({ contract, source });
}

/** A template from outside in the shape that the page edits. */
export function readWritten({ contract, source }: WrittenPaper): Drawn {
  const { title, series, issuer, fields, sample } = contract;
  return {
    source,
    contract: {
      ...contract,
      ...{ title: textOf(title), series: textOf(series), issuer: textOf(issuer) },
      fields: Array.isArray(fields) ? fields.filter(isRecord).map(fieldOf) : [],
      sample: isRecord(sample) ? sample : {},
    },
  };
}

/** A field that was just added. */
export function newField(): PaperField {
  return { key: '', label: '', type: 'text', from: '=' };
}

// helpers

/** What a paper begins with that nobody has written yet. */
function emptyPaper(): Drawn {
  const contract = { title: '', series: '', issuer: '=case.townName', fields: [], sample: {} };
  return { contract, source: BEGINNING };
}

/** The lines of every official paper. */
const BEGINNING = `#import "official.typ": *
#let data = json(bytes(sys.inputs.data))
#show: official.with(data.paper)

`;

function fieldOf(field: Record<string, unknown>): PaperField {
  const type = FIELD_TYPES.find((one) => one === field['type']) ?? 'text';
  const { key, label, from } = field;
  return { ...field, key: textOf(key), label: textOf(label), from: textOf(from), type };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
