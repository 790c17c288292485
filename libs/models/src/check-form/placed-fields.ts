import { type FieldType, fieldLabel, fieldTypeOf, TABLE_TYPE } from '@app/fields';
import { type Finding, error, warning } from '../check/finding.js';
import { MAX_FIELD_DEPTH } from './form-guard.js';
import type { PlacedField, RawComponent } from './form-under-check.js';

/** Every component of a form whose shape is known, those around others first; what lies too deep is left out. */
export function placedFields(schema: RawComponent): PlacedField[] {
  return componentsIn(schema, 'components').flatMap((component) => placed(component, []));
}

/** Groups and lists in one another. */
export function depthOf({ around }: PlacedField): number {
  return around.length + 1;
}

/** A sentence names a field, it does not repeat it. */
const LONGEST_NAME = 60;

/** How a field is called in sentences: its label, else its key, its id or its type. */
export function fieldName({ component }: Pick<PlacedField, 'component'>): string {
  const { label, dateLabel, timeLabel, key, id, type, path } = textsIn(component);
  const named = fieldLabel({ type: '', label: label ?? dateLabel ?? timeLabel });
  const name =
    [named, key, path, id, type].find((text) => text !== undefined && text.trim() !== '') ?? '字段';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

export function fieldError(code: string, field: PlacedField, message: string, detail?: string): Finding {
  return withDetail(error(code, `“${fieldName(field)}”${message}`, idOf(field)), detail);
}

export function fieldWarning(code: string, field: PlacedField, message: string, detail?: string): Finding {
  return withDetail(warning(code, `“${fieldName(field)}”${message}`, idOf(field)), detail);
}

/** Text that is not blank. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function isRecord(value: unknown): value is RawComponent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What lies in a component; a column's own columns are nothing. */
export function componentsIn(holder: RawComponent, name: 'components' | 'columns'): RawComponent[] {
  const inner = holder[name];
  return Array.isArray(inner) ? inner.filter(isRecord) : [];
}

// helpers

function placed(component: RawComponent, around: readonly PlacedField[]): PlacedField[] {
  const field: PlacedField = { component, type: typeOf(component), place: 'form', around };
  if (depthOf(field) > MAX_FIELD_DEPTH) return [field];
  const inner = [...around, field];
  return [
    field,
    ...componentsIn(component, 'components').flatMap((one) => placed(one, inner)),
    ...(component['type'] === TABLE_TYPE
      ? componentsIn(component, 'columns').map((column) => columnOf(column, inner))
      : []),
  ];
}

function columnOf(component: RawComponent, around: readonly PlacedField[]): PlacedField {
  return { component, type: typeOf(component), place: 'column', around };
}

function typeOf({ type }: RawComponent): FieldType | undefined {
  return typeof type === 'string' ? fieldTypeOf(type) : undefined;
}

/** What the editor can go to: a column has no id of its own there. */
function idOf({ component, place, around }: PlacedField): string | undefined {
  return text(place === 'column' ? around.at(-1)?.component['id'] : component['id']);
}

function withDetail(finding: Finding, detail: string | undefined): Finding {
  return detail === undefined ? finding : { ...finding, detail };
}

function textsIn(component: RawComponent): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(component).map(([name, value]) => [name, text(value)]));
}
