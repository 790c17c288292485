import { type FieldSetting, settingsOf, settingValue } from '@app/fields';
import { type FeelSyntax, parseFeel } from '@app/feel';
import type { FormUnderCheck, PlacedField } from './form-under-check.js';

/** A FEEL text of a form, and what its grammar says. */
export interface FormExpression {
  field: PlacedField;
  setting: FieldSetting;
  /** Without the sign. */
  text: string;
  /** Of a text that repeats a part for each row of a list, where the names of the row count as well. */
  inLoop: boolean;
  read: FeelSyntax;
}

/** A setting that is kept in a field. */
export interface KeptSetting {
  field: PlacedField;
  setting: FieldSetting;
  value: unknown;
}

/** Every setting of every field that is there, by the definition of its type. */
export function keptSettings({ fields }: FormUnderCheck): KeptSetting[] {
  return fields.flatMap((field) =>
    (field.type === undefined ? [] : settingsOf(field.type, field.place))
      .map((setting) => ({ field, setting, value: settingValue(field.component, setting) }))
      .filter(({ value }) => value !== undefined && value !== null),
  );
}

/** Every FEEL text: whole settings that begin with `=`, and what stands in `{{…}}` of texts. */
export function formExpressions(settings: readonly KeptSetting[]): FormExpression[] {
  return settings.flatMap(({ field, setting, value }) => {
    const inLoop = typeof value === 'string' && value.includes('{{#loop');
    return feelTextsIn(setting, value).map((text) => {
      return { field, setting, text, inLoop, read: parseFeel(text) };
    });
  });
}

/** Whether a setting may be FEEL as a whole. */
export function mayBeFeel({ kind }: FieldSetting): boolean {
  return FEEL_KINDS.has(kind);
}

/** The parts of a text in `{{…}}`; undefined where one is not closed. */
export function templatesIn(text: string): string[] | undefined {
  const parts = text.split('{{').slice(1);
  return parts.every((part) => part.includes('}}'))
    ? parts.map((part) => (part.split('}}', 1)[0] ?? '').trim())
    : undefined;
}

// helpers

const FEEL_KINDS: ReadonlySet<string> = new Set([
  'template',
  'flagOrFeel',
  'condition',
  'feel',
  'numberOrFeel',
  'wholeNumberOrFeel',
  'address',
]);

function feelTextsIn(setting: FieldSetting, value: unknown): string[] {
  if (typeof value !== 'string' || !mayBeFeel(setting)) return [];
  if (value.trimStart().startsWith('=')) return [value.trimStart().slice(1)];
  return setting.kind === 'template' ? (templatesIn(value) ?? []).flatMap(expressionOf) : [];
}

/** `#if x`, `#loop x` and `/if` are words of the template, the rest is FEEL. */
function expressionOf(template: string): string[] {
  if (template.startsWith('/')) return [];
  return [template.replace(/^#(?:if|loop)\s+/, '')];
}
