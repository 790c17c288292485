import { faultOfField, isMissing, refusalText } from '@app/fields';
import type { CivilDate } from '@app/statutory-time';
import { evaluateFeel, type FormScope, isAsPattern, numberOf } from './form-expression.js';
import { isNamedIn, type KnownNames } from './form-names.js';
import { isRecord, labelOf, valueAt } from './form-fields.js';
import type { FormComponent } from './form.schema.js';

/** What is wrong with one value: a stable code and a sentence. */
export interface ValueFault {
  code: string;
  message: string;
}

/** What the rules of a field may look at besides its value. */
export interface FieldSurroundings {
  data: Record<string, unknown>;
  scope: FormScope;
  today: CivilDate;
  named: KnownNames;
}

/** What a field refuses in the browser it refuses here; only here it is known which options it had. */
export function faultOfValue(
  component: FormComponent,
  value: unknown,
  { data, scope, today, named }: FieldSurroundings,
): ValueFault | undefined {
  const refusal = faultOfField(component, value, {
    today,
    valueOf: (name) => valueAt(data, name) ?? valueAt(scope.facts, name),
    numberOf: (setting) => numberOf(setting, scope),
    isNamed: (field, code) => isNamedIn(named, field, code),
    mediaTypeOf: (id) => named.attachments.get(id),
    isAsPattern: (text, pattern) => isAsPattern(text, pattern, scope),
  });
  if (refusal !== undefined) return { code: refusal.code, message: refusalText(refusal) };
  return isMissing(component, value) ? undefined : faultOfOption(component, value, scope);
}

// helpers

function faultOfOption(component: FormComponent, value: unknown, scope: FormScope): ValueFault | undefined {
  if (!CHOICES.has(component.type)) return undefined;
  const options = optionsOf(component, scope);
  if (options === undefined) return undefined;
  const chosen = Array.isArray(value) ? value : [value];
  const known = chosen.every((one) =>
    options.some((option) => JSON.stringify(option) === JSON.stringify(one)),
  );
  return known ? undefined : { code: 'OPTION', message: `“${labelOf(component)}”的选项无效，请重新选择。` };
}

const CHOICES = new Set(['select', 'radio', 'checklist', 'taglist']);

/** Values that may be chosen; undefined when they cannot be known here. */
function optionsOf(component: FormComponent, scope: FormScope): unknown[] | undefined {
  const options =
    component.values ??
    (component.valuesKey !== undefined
      ? valueAt(scope.facts, component.valuesKey)
      : component.valuesExpression !== undefined
        ? evaluateFeel(component.valuesExpression, scope)
        : undefined);
  if (!Array.isArray(options)) return undefined;
  return options.map((option: unknown) => (isRecord(option) && 'value' in option ? option['value'] : option));
}
