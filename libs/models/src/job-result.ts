import { textOf } from '@app/bpmn';
import { namesIn } from './case-declaration.js';

/** What a step that the system does says of its result, in words: from its properties `result.<id>.*`. */
export interface ResultDeclaration {
  id: string;
  label: string;
  labelEn: string | null;
  /** FEEL over what the job gave back. */
  value: string;
  valueEn: string | null;
}

export const RESULT_PARTS = ['label', 'label.en', 'value', 'value.en', 'order'] as const;

/** Reads what is right; what is not, the check of models has found. */
export function readResults(properties: Readonly<Record<string, string>>): ResultDeclaration[] {
  return namesIn(properties, 'result').flatMap((id) => {
    const part = (name: (typeof RESULT_PARTS)[number]) => textOf(properties[`result.${id}.${name}`]) ?? null;
    const value = part('value');
    if (value === null) return [];
    return [{ id, label: part('label') ?? id, labelEn: part('label.en'), value, valueEn: part('value.en') }];
  });
}
