import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import type { FieldFault } from '@/shared/api/ApiProblem.js';
import type { FormField, FormSchema } from '@/shared/api/types.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { checkField } from './checkField.js';
import { faultPath, samePath } from './faultPath.js';
import { labelOfField, toFormValues, toVariables, withDefaults } from './formData.js';
import { formFaultText } from './formFaultText.js';
import { holdLayoutWhilePressing } from './holdLayoutWhilePressing.js';
import type { Entered } from './keptInput.js';
import { replaceFormWords } from './replaceFormWords.js';
import { showIsoDates } from './showIsoDates.js';

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface Validator {
  validateFieldInstance: (instance: FieldInstance, value: unknown) => string[];
}

interface FormOptions {
  container: HTMLElement;
  schema: FormSchema;
  variables: Entered;
  today: string;
  readOnly: boolean;
  t: Translate;
  onChange: (variables: Entered) => void;
}

export interface FormHandle {
  submit: () => { variables: Entered; valid: boolean };
  showFaults: (faults: readonly FieldFault[]) => FieldFault[];
  destroy: () => void;
}

/** Builds a form-js form with our words, our checks and money in 元. */
export function createForm(options: FormOptions): FormHandle {
  const { container, schema, today, t } = options;
  flatpickr.localize(calendarWords(t));
  const settings = {
    container,
    additionalModules: [wordsAndChecks(t, today)],
    // A field that waits a moment before it reports its text loses it when something else redraws the form meanwhile.
    debounce: false,
  };
  const form = new Form(settings);
  const stopWords = replaceFormWords(container, t);
  const stopDates = showIsoDates(container);
  const stopHolding = holdLayoutWhilePressing(container);
  const start = toFormValues(schema, withDefaults(schema, options.variables, today));
  let destroyed = false;
  let last = '';

  void form.importSchema(structuredClone(schema), start).then(() => {
    if (destroyed) return;
    if (options.readOnly) form.setProperty('readOnly', true);
    last = JSON.stringify(form._getState().data);
    form.on('changed', ({ data }: { data: Entered }) => {
      const text = JSON.stringify(data);
      if (text === last) return;
      last = text;
      options.onChange(toVariables(schema, data));
    });
  });

  return {
    submit: () => {
      const { data, errors } = form.submit();
      const valid = Object.keys(errors).length === 0;
      if (!valid) scrollToFault(container);
      return { variables: toVariables(schema, data), valid };
    },
    showFaults: (faults) => showFaults(form, container, faults),
    destroy: () => {
      destroyed = true;
      stopWords();
      stopDates();
      stopHolding();
      form.destroy();
    },
  };
}

function wordsAndChecks(t: Translate, today: string) {
  class Checks {
    static $inject = ['validator', 'formFieldRegistry', 'form'];

    constructor(validator: Validator, registry: { get: (id: string) => FormField | undefined }, form: Form) {
      const builtIn = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        const field = registry.get(instance.id);
        if (field === undefined) return [];
        const faults = builtIn(instance, value).map((fault) => formFaultText(fault, labelOfField(field), t));
        if (faults.length > 0) return faults.slice(0, 1);
        const data: Entered = form._getState().data;
        return checkField(field, value, { t, today, valueOf: (key): unknown => data[key] });
      };
    }
  }
  return { __init__: ['yijianshiChecks'], yijianshiChecks: ['type', Checks] };
}

function showFaults(form: Form, container: HTMLElement, faults: readonly FieldFault[]): FieldFault[] {
  const registry = form.get<{ getAllKeyed: () => FieldInstance[] }>('formFieldInstanceRegistry');
  const instances = registry.getAllKeyed();
  const errors: Record<string, unknown> = {};
  const rest: FieldFault[] = [];
  for (const fault of faults) {
    const path = faultPath(fault.path);
    const instance = instances.find((one) => samePath(one.valuePath, path));
    if (instance === undefined) rest.push(fault);
    else putFault(errors, [instance.id, ...Object.values(instance.indexes ?? {})], fault.message);
  }
  form._setState({ errors });
  if (Object.keys(errors).length > 0) scrollToFault(container);
  return rest;
}

/** form-js keeps the faults of list rows nested below the field, one level for each index. */
function putFault(errors: Record<string, unknown>, path: (string | number)[], message: string): void {
  let holder = errors;
  for (const step of path.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as Record<string, unknown>;
  }
  const name = String(path.at(-1));
  const known = holder[name];
  holder[name] = Array.isArray(known) ? [...(known as string[]), message] : [message];
}

function scrollToFault(container: HTMLElement): void {
  requestAnimationFrame(() => {
    const fault = container.querySelector('.fjs-form-field-error');
    const field = fault?.closest('.fjs-form-field') ?? fault;
    field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    field?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  });
}

function calendarWords(t: Translate) {
  const weekdays = t('calendar.weekdays').split(' ');
  const months = t('calendar.months').split(' ');
  return {
    weekdays: { shorthand: weekdays, longhand: weekdays },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 1,
  } as Parameters<typeof flatpickr.localize>[0];
}
