import { type Finding, error } from '../check/finding.js';
import { MAX_JSON_DEPTH, measureJson } from '../json-guard.js';

/** Ten times the largest form of the county; what is more is no form that anybody fills in. */
export const MAX_FORM_CHARACTERS = 300_000;
export const MAX_FORM_FIELDS = 300;
/** Of groups and lists in one another. */
export const MAX_FIELD_DEPTH = 6;

/**
 * What keeps a form from being read at all: size, depth, count, and texts that cannot be stored. Goes through it without
 * recursion, because nothing is known of it yet.
 */
export function guardForm(schema: object, formId: string): Finding[] {
  const { depth, isStorable } = measureJson(schema);
  if (depth > MAX_JSON_DEPTH) {
    return [error('FORM_TOO_DEEP', `表单的嵌套超过 ${MAX_JSON_DEPTH} 层，没有读取。`)];
  }
  const characters = JSON.stringify(schema).length;
  if (characters > MAX_FORM_CHARACTERS) {
    const message = `表单有 ${characters} 个字符，最多 ${MAX_FORM_CHARACTERS} 个，请拆成几个表单。`;
    return [error('FORM_TOO_LARGE', message)];
  }
  if (!isStorable) return [error('FORM_CHARACTERS', '表单里有无法保存的字符，请删除后再保存。')];
  return [...checkShape(schema), ...checkId(schema, formId)];
}

// helpers

/** Whatever reads forms may rely on this much. */
function checkShape(schema: object): Finding[] {
  let count = 0;
  const waiting = [schema as Record<string, unknown>];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const misshaped = misshapedIn(holder);
    if (misshaped !== undefined) {
      return [error('FORM_UNREADABLE', `表单里有一处“${misshaped}”不是应有的样子，没有读取。`)];
    }
    for (const name of ['components', 'columns']) {
      const inner = (holder[name] ?? []) as Record<string, unknown>[];
      count += inner.length;
      waiting.push(...inner);
    }
  }
  if (count <= MAX_FORM_FIELDS) return [];
  const message = `表单有 ${count} 个字段，最多 ${MAX_FORM_FIELDS} 个，请拆成几个表单。`;
  return [error('FIELDS_TOO_MANY', message)];
}

const LISTS = ['components', 'columns', 'values'];
const RECORDS = ['validate', 'properties', 'conditional', 'appearance', 'layout'];

function misshapedIn(holder: Record<string, unknown>): string | undefined {
  const isList = (value: unknown) => Array.isArray(value) && value.every(isRecord);
  return (
    LISTS.find((name) => holder[name] !== undefined && !isList(holder[name])) ??
    RECORDS.find((name) => holder[name] !== undefined && !isRecord(holder[name]))
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkId(schema: object, formId: string): Finding[] {
  const id: unknown = 'id' in schema ? schema.id : undefined;
  if (id === formId) return [];
  const message = `表单的标识（id）应为“${formId}”，现在是“${typeof id === 'string' ? id : ''}”。`;
  return [error('WRONG_FORM_ID', message)];
}
