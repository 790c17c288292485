import { COLUMN_TYPES, fieldTypeOf } from '@app/fields';
import { type Finding, error, warning } from '../check/finding.js';
import { MAX_FIELD_DEPTH } from './form-guard.js';
import type { FormUnderCheck, PlacedField, RawComponent } from './form-under-check.js';
import { componentsIn, depthOf, fieldError } from './placed-fields.js';

/** The newest form that the form editor of the product writes. */
export const NEWEST_SCHEMA_VERSION = 19;

/** Kinds of fields, and of the form as a whole, that nobody could fill in. */
export function checkTypes({ schema, fields, known }: FormUnderCheck): Finding[] {
  return [
    ...checkForm(schema),
    ...fields.flatMap((field) => [
      ...checkType(field),
      ...checkDepth(field),
      ...checkColumns(field),
      ...(known.isStartForm === true ? checkPapers(field) : []),
    ]),
  ];
}

// helpers

function checkForm(schema: RawComponent): Finding[] {
  const { schemaVersion: version, type } = schema;
  const findings: Finding[] = [];
  if (type !== undefined && type !== 'default') {
    findings.push(error('FORM_TYPE', '这不是一个表单：最外层的 type 应为 default。'));
  }
  if (version !== undefined && !isKnownVersion(version)) {
    const message = `表单的版本（schemaVersion）不认识，最高 ${NEWEST_SCHEMA_VERSION}。请用较低版本的编辑器保存。`;
    findings.push(error('FORM_VERSION_UNKNOWN', message));
  }
  if (componentsIn(schema, 'components').length === 0) {
    findings.push(warning('FORM_EMPTY', '表单里没有字段。'));
  }
  return findings;
}

function isKnownVersion(version: unknown): boolean {
  return Number.isInteger(version) && Number(version) >= 1 && Number(version) <= NEWEST_SCHEMA_VERSION;
}

/** Of form-js, and left out here with a reason. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  button: '办理页面有自己的按钮',
  iframe: '页面里不能再打开别的网站',
  filepicker: '请用“附件”字段',
  documentPreview: '请用“附件”字段',
};

function checkType(field: PlacedField): Finding[] {
  const type = field.component['type'];
  if (field.place === 'column') return checkColumnType(field, type);
  if (typeof type === 'string' && fieldTypeOf(type) !== undefined) return [];
  const known = typeof type === 'string' && Object.hasOwn(UNSUPPORTED, type) ? UNSUPPORTED[type] : undefined;
  if (known !== undefined) {
    return [fieldError('FIELD_TYPE_UNSUPPORTED', field, `是不支持的字段种类“${String(type)}”：${known}。`)];
  }
  return [fieldError('FIELD_TYPE_UNKNOWN', field, `的字段种类“${shown(type)}”不认识。`)];
}

function checkColumnType(field: PlacedField, type: unknown): Finding[] {
  if (typeof type === 'string' && COLUMN_TYPES.includes(type)) return [];
  const message = `不能作为表格的列：列不能是“${shown(type)}”。`;
  return [fieldError('COLUMN_TYPE', field, message)];
}

function shown(type: unknown): string {
  return typeof type === 'string' ? type.slice(0, 50) : '';
}

function checkDepth(field: PlacedField): Finding[] {
  if (depthOf(field) <= MAX_FIELD_DEPTH || field.place === 'column') return [];
  return [fieldError('FIELDS_TOO_DEEP', field, `嵌套太深：分组和列表最多 ${MAX_FIELD_DEPTH} 层。`)];
}

function checkColumns(field: PlacedField): Finding[] {
  if (field.component['type'] !== 'entryTable') return [];
  const { columns } = field.component;
  if (Array.isArray(columns) && columns.length > 0) return [];
  return [fieldError('COLUMNS_MISSING', field, '是表格，却没有列。')];
}

function checkPapers(field: PlacedField): Finding[] {
  if (field.component['type'] !== 'attachments') return [];
  const message = '是附件字段：登记时还没有案件，不能上传附件。请把它移到任务的表单里。';
  return [fieldError('PAPERS_IN_START_FORM', field, message)];
}
