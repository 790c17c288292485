import { textsWithoutEnglish } from '@app/fields';
import { type Finding, warning } from '../check/finding.js';
import type { FormUnderCheck, PlacedField, RawComponent } from './form-under-check.js';
import { fieldWarning, isRecord, text } from './placed-fields.js';

const HAN = /\p{Script=Han}/u;

/** Whoever reads English pages needs English words of each field, and of the form's own title. */
export function checkWords({ schema, fields }: FormUnderCheck): Finding[] {
  return [...checkTitle(schema), ...fields.flatMap(checkField)];
}

// helpers

function checkTitle({ title, properties }: RawComponent): Finding[] {
  const english = isRecord(properties) ? text(properties['title.en']) : undefined;
  if (typeof title !== 'string' || !HAN.test(title) || english !== undefined) return [];
  return [warning('FORM_EN_MISSING', '表单的名称没有英文，英文页面上只能显示中文，请补上。')];
}

function checkField(field: PlacedField): Finding[] {
  const { components: _components, columns: _columns, ...own } = field.component;
  const missing = textsWithoutEnglish([own]);
  if (missing.length === 0) return [];
  const message = `有 ${missing.length} 处文字没有英文，英文页面上只能显示中文，请补上（如 label.en）。`;
  return [fieldWarning('FORM_EN_MISSING', field, message)];
}
