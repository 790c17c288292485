import { fieldLabel, namedSums, type PlacedLedgerField, rowsOf, TABLE_TYPE } from '@app/fields';
import { type FormComponent, type FormSchema, isInput } from './form.schema.js';
import { boundedFeel, type Feel } from '@app/feel';
import { evaluateFeel, flagOf, type FormFacts, type FormScope, namesIn } from './form-expression.js';

/** A field of a form with the path of its value inside the entered data; `[]` stands for the rows of a list. */
export interface FormField {
  key: string;
  path: string;
  label: string;
  type: string;
  component: FormComponent;
}

/** All fields of a form in the order of the file, those of groups and lists included. */
export function formFields(schema: FormSchema): FormField[] {
  return collectFields(schema.components ?? [], '');
}

/** The fields that may have to do with the ledger: not those of rows, which stand for nothing alone. */
export function placedLedgerFields(schema: FormSchema): PlacedLedgerField[] {
  return formFields(schema)
    .filter(({ path }) => !path.includes('['))
    .map(({ path, component }) => ({ path, field: component }));
}

/** Name of a field for sentences. */
export const labelOf: (component: FormComponent) => string = fieldLabel;

/** The variables of a case that a form can show: those of its fields and those that its texts and rules mention. */
export function knownValues(schema: FormSchema, variables: Record<string, unknown>): Record<string, unknown> {
  const names = new Set([
    ...formFields(schema).map(({ path }) => rootOf(path)),
    ...textsOf(schema.components ?? []).flatMap(namesIn),
  ]);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)));
}

/**
 * The entered values that a form lets through: fields that are shown and may be changed, nothing else. `context` holds
 * what the rules of the form may read besides the entered data.
 */
export function pickFormValues(
  schema: FormSchema,
  entered: Record<string, unknown>,
  context: FormFacts = {},
  feel: Feel = boundedFeel,
): Record<string, unknown> {
  const target: Record<string, unknown> = {};
  pick(schema.components ?? [], entered, target, {
    facts: { ...context, ...withSums(schema, entered, context) },
    feel,
  });
  return target;
}

/** What was entered with the sums of its tables, whatever was sent as such; a table that was not sent has the rows of the case. */
export function withSums(
  schema: FormSchema,
  entered: Record<string, unknown>,
  context: FormFacts,
): Record<string, unknown> {
  const tables = (schema.components ?? []).flatMap(tablesOf);
  const rowsOfTable = (key: string) => valueAt(entered, key) ?? valueAt(context, key);
  const sums = tables.map((table) => namedSums(table, rowsOfTable(table.key ?? '')));
  return sums.reduce<Record<string, unknown>>((known, named) => ({ ...known, ...named }), entered);
}

/** Value at a dotted path. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), data);
}

/** Whether a component asks nothing: hidden by its condition. */
export function isHidden(component: FormComponent, scope: FormScope): boolean {
  return flagOf(component.conditional?.hide, scope);
}

/** Whether a component only shows its value. */
export function isLocked(component: FormComponent, scope: FormScope): boolean {
  return flagOf(component.disabled, scope) || flagOf(component.readonly, scope);
}

/** What the rules of a list's row may read: the row first, then the form. */
export function rowScope(row: Record<string, unknown>, scope: FormScope): FormScope {
  return { ...scope, facts: { ...scope.facts, ...row, this: row, parent: scope.facts } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// helpers

/** The tables whose sums stand beside the other values of the form. */
function tablesOf(component: FormComponent): FormComponent[] {
  if (component.type === TABLE_TYPE) return [component];
  return component.type === 'group' && !component.path ? (component.components ?? []).flatMap(tablesOf) : [];
}

function collectFields(components: readonly FormComponent[], prefix: string): FormField[] {
  return components.flatMap((component) => {
    if (component.components !== undefined) {
      return collectFields(component.components, containerPath(component, prefix));
    }
    if (!isInput(component) || component.key === undefined) return [];
    const field = fieldAt(component, prefix + component.key);
    return component.type === TABLE_TYPE ? [field, ...fieldsOfTable(component, prefix)] : [field];
  });
}

function fieldAt(component: FormComponent, path: string): FormField {
  const { key = '', type } = component;
  return { key, path, label: labelOf(component), type, component };
}

/** The cells of a table, and the sums that are values of their own. */
function fieldsOfTable(table: FormComponent, prefix: string): FormField[] {
  const { key = '', columns = [] } = table;
  const sums = Object.keys(namedSums(table, []));
  return [
    ...columns.filter(isInput).map((column) => fieldAt(column, `${prefix}${key}[].${column.key}`)),
    ...sums.map((name) => fieldAt({ type: 'number', key: name }, prefix + name)),
  ];
}

function containerPath(component: FormComponent, prefix: string): string {
  if (component.path === undefined || component.path === '') return prefix;
  return `${prefix}${component.path}${component.type === 'dynamiclist' ? '[]' : ''}.`;
}

function rootOf(path: string): string {
  return path.split(/[.[]/)[0] ?? path;
}

/** Every text of the components in which FEEL or a template may stand. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isRecord(value) ? Object.values(value).flatMap(textsOf) : [];
}

function pick(
  components: readonly FormComponent[],
  entered: Record<string, unknown>,
  target: Record<string, unknown>,
  scope: FormScope,
): void {
  for (const component of components) {
    if (isHidden(component, scope)) continue;
    if (component.type === 'dynamiclist') pickRows(component, entered, target, scope);
    else if (component.components !== undefined) pickGroup(component, entered, target, scope);
    else pickField(component, entered, target, scope);
  }
}

function pickField(
  component: FormComponent,
  entered: Record<string, unknown>,
  target: Record<string, unknown>,
  scope: FormScope,
): void {
  if (!isInput(component) || component.key === undefined || isLocked(component, scope)) return;
  const value =
    component.type === 'expression'
      ? evaluateFeel(component.expression ?? '', scope)
      : valueAt(entered, component.key);
  if (value === undefined) return;
  if (component.type === TABLE_TYPE) return pickTable(component, value, target);
  setAt(target, component.key, value);
}

/** The cells of its columns and nothing else; sums are counted here, whatever was sent. */
function pickTable(table: FormComponent, value: unknown, target: Record<string, unknown>): void {
  const { key = '', columns = [] } = table;
  const names = new Set(columns.map((column) => column.key));
  const rows = (rowsOf(value) ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))),
  );
  setAt(target, key, rows);
  for (const [name, sum] of Object.entries(namedSums(table, rows))) setAt(target, name, sum);
}

function pickGroup(
  component: FormComponent,
  entered: Record<string, unknown>,
  target: Record<string, unknown>,
  scope: FormScope,
): void {
  const { path } = component;
  if (path === undefined || path === '') return pick(component.components ?? [], entered, target, scope);
  const source = valueAt(entered, path);
  if (!isRecord(source)) return;
  const group: Record<string, unknown> = {};
  pick(component.components ?? [], source, group, scope);
  setAt(target, path, group);
}

function pickRows(
  component: FormComponent,
  entered: Record<string, unknown>,
  target: Record<string, unknown>,
  scope: FormScope,
): void {
  const rows = component.path === undefined ? undefined : valueAt(entered, component.path);
  if (component.path === undefined || !Array.isArray(rows)) return;
  const picked = rows.filter(isRecord).map((row) => {
    const values: Record<string, unknown> = {};
    pick(component.components ?? [], row, values, rowScope(row, scope));
    return values;
  });
  setAt(target, component.path, picked);
}

function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  // a name such as __proto__ would reach into the language instead of the data
  if ([...names, last].some((name) => FORBIDDEN_NAMES.has(name))) return;
  let place = target;
  for (const name of names) {
    const next = place[name];
    place = isRecord(next) ? next : newRecord(place, name);
  }
  place[last] = value;
}

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

function newRecord(place: Record<string, unknown>, name: string): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  place[name] = record;
  return record;
}
