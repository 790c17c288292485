import type { FieldFault } from '@app/kernel';
import type { CivilDate } from '@app/statutory-time';
import { boundedFeel, type Feel } from '@app/feel';
import { TABLE_TYPE } from '@app/fields';
import { faultOfValue } from './field-rules.js';
import { type KnownNames, NOTHING_NAMED } from './form-names.js';
import { isHidden, isLocked, isRecord, labelOf, rowScope, valueAt, withSums } from './form-fields.js';
import type { FormFacts, FormScope } from './form-expression.js';
import { type FormComponent, type FormSchema, isInput } from './form.schema.js';

const MAX_ROWS = 1000;

/**
 * Checks entered data against a form. Hidden and read-only fields ask for nothing; unknown keys are ignored.
 * `context` holds what conditions may read besides the entered data, for instance the variables of the case.
 * `named` holds the units, people and papers that the data may name.
 * Paths look like `amount` or `rows[0].amount`.
 */
export function validateForm(
  schema: FormSchema,
  data: Record<string, unknown>,
  today: CivilDate,
  context: FormFacts = {},
  feel: Feel = boundedFeel,
  named: KnownNames = NOTHING_NAMED,
): FieldFault[] {
  const scope = { facts: { ...context, ...withSums(schema, data, context) }, feel };
  return faultsOf(schema.components ?? [], { data, prefix: '', scope, today, named });
}

// helpers

interface Place {
  /** The record in which the components keep their values. */
  data: Record<string, unknown>;
  prefix: string;
  scope: FormScope;
  today: CivilDate;
  named: KnownNames;
}

function faultsOf(components: readonly FormComponent[], place: Place): FieldFault[] {
  return components
    .filter((component) => !isHidden(component, place.scope))
    .flatMap((component) => {
      if (component.type === 'dynamiclist') return faultsOfRows(component, place);
      if (component.components !== undefined) return faultsOfGroup(component, place);
      const fault = faultOfField(component, place);
      return fault === undefined ? faultsOfCells(component, place) : [fault];
    });
}

function faultOfField(component: FormComponent, place: Place): FieldFault | undefined {
  if (!isInput(component) || component.type === 'expression' || isLocked(component, place.scope))
    return undefined;
  const key = component.key ?? '';
  const fault = faultOfValue(component, valueAt(place.data, key), place);
  return fault && { path: place.prefix + key, ...fault };
}

/** Each cell of a table by the rules of its column, with the address of its row. */
function faultsOfCells(component: FormComponent, place: Place): FieldFault[] {
  const { type, key = '', columns = [] } = component;
  if (type !== TABLE_TYPE || isLocked(component, place.scope)) return [];
  const rows = valueAt(place.data, key);
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRecord).flatMap((row, index) => {
    const inRow = { ...place, data: row, scope: rowScope(row, place.scope) };
    return columns.flatMap((column) => {
      const fault = faultOfValue(column, row[column.key ?? ''], inRow);
      if (fault === undefined) return [];
      const path = `${place.prefix}${key}[${index}].${column.key}`;
      return [{ path, code: fault.code, message: `第 ${index + 1} 行：${fault.message}` }];
    });
  });
}

function faultsOfGroup(component: FormComponent, place: Place): FieldFault[] {
  const { path, components = [] } = component;
  if (path === undefined || path === '') return faultsOf(components, place);
  const value = valueAt(place.data, path);
  if (value !== undefined && value !== null && !isRecord(value)) {
    return [{ path: place.prefix + path, code: 'TYPE', message: `“${labelOf(component)}”的格式不正确。` }];
  }
  return faultsOf(components, {
    ...place,
    data: isRecord(value) ? value : {},
    prefix: `${place.prefix}${path}.`,
  });
}

function faultsOfRows(component: FormComponent, place: Place): FieldFault[] {
  const { path, components = [] } = component;
  if (path === undefined) return [];
  const at = place.prefix + path;
  const value = valueAt(place.data, path);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isRecord)) {
    return [{ path: at, code: 'TYPE', message: `“${labelOf(component)}”应是一张表。` }];
  }
  if (value.length > MAX_ROWS) {
    return [{ path: at, code: 'LENGTH', message: `“${labelOf(component)}”最多 ${MAX_ROWS} 行。` }];
  }
  return value.flatMap((row, index) =>
    faultsOf(components, {
      ...place,
      data: row,
      prefix: `${at}[${index}].`,
      scope: rowScope(row, place.scope),
    }),
  );
}
