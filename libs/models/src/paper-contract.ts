import { isRecord } from './form-fields.js';

/** What a value of a paper is; each kind is written as such papers write it. */
export const PAPER_FIELD_TYPES = ['text', 'date', 'money', 'number', 'texts'] as const;

export type PaperFieldType = (typeof PAPER_FIELD_TYPES)[number];

/** Something that a paper says of its case. */
export interface PaperField {
  /** Its name in the template. */
  readonly key: string;
  /** In Chinese, for whoever is told that it is missing. */
  readonly label: string;
  readonly type: PaperFieldType;
  /** FEEL over the variables of the case and `case` (caseNo, title, townName, receivedOn), with the `=` of the models. */
  readonly from: string;
  /** A paper may be without it; the template then gets `none`. */
  readonly optional?: boolean;
}

/** What a template promises and needs, beside it as `<code>.paper.json`. */
export interface PaperContract {
  readonly title: string;
  /** The characters of its series, e.g. `调受字`. */
  readonly series: string;
  /** Who issues it: FEEL as the fields. */
  readonly issuer: string;
  readonly fields: readonly PaperField[];
  /** Variables of a case that does not exist, for trials. */
  readonly sample: Readonly<Record<string, unknown>>;
}

/** The contract in a file, or in Chinese what is wrong with it. */
export function readPaperContract(text: string): ReadContract {
  return paperContractOf(parsed(text));
}

/** The same of a value. */
export function paperContractOf(value: unknown): ReadContract {
  if (!isRecord(value)) return { faults: ['不是 JSON 对象'] };
  const faults = [
    ...['title', 'series', 'issuer'].filter((key) => !isWords(value[key])).map((key) => `缺少“${key}”`),
    ...(isExpression(value['issuer']) ? [] : ['“issuer”应以等号开头']),
    ...(isRecord(value['sample']) ? [] : ['缺少示例“sample”']),
    ...faultsOfFields(value['fields']),
  ];
  // every member was looked at
  return faults.length > 0 ? { faults } : { contract: value as unknown as PaperContract };
}

export type ReadContract = { contract: PaperContract } | { faults: string[] };

// helpers

function faultsOfFields(fields: unknown): string[] {
  if (!Array.isArray(fields)) return ['缺少“fields”'];
  const keys = fields.map((field: unknown) => (isRecord(field) ? String(field['key']) : ''));
  return fields.flatMap((field: unknown, index) => {
    const name = keys[index] ?? '';
    if (!isRecord(field) || !/^[a-z]\w*$/i.test(name)) return [`第 ${index + 1} 项没有可用的“key”`];
    return [
      ...(keys.indexOf(name) === index ? [] : [`“${name}”重复`]),
      ...(isWords(field['label']) ? [] : [`“${name}”没有“label”`]),
      ...(isExpression(field['from']) ? [] : [`“${name}”的“from”应以等号开头`]),
      ...(PAPER_FIELD_TYPES.some((type) => type === field['type']) ? [] : [`“${name}”的“type”不认识`]),
    ];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isExpression(value: unknown): boolean {
  return isWords(value) && value.startsWith('=');
}
