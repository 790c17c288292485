import { type Form, runExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { ATTACHMENTS_TYPE, entryKindOf, type FieldSurroundings, TABLE_TYPE } from '@app/fields';
import type { FormField, FormSchema, LedgerState } from '@/shared/api/types.js';
import { instanceKey } from './cellFaults.js';
import { checkCells, checkField } from './checkField.js';
import { entryFields, type FieldHelp } from './EntryField.js';
import { labelOfField } from './formData.js';
import { formFaultText } from './formFaultText.js';
import { ledgerFaults } from './ledgerFaults.js';
import { isObject } from './walkFields.js';

export interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
  expressionContextInfo?: { this?: unknown };
}

type ExpressionLanguage = Parameters<typeof runExpressionEvaluation>[0];

interface Validator {
  validateFieldInstance: (instance: FieldInstance, value: unknown) => string[];
}

interface Around {
  today: string;
  schema: FormSchema;
  /** Where the money of the case stands now. */
  ledger: () => LedgerState | null;
}

/** Puts our fields and our rules in the place of those of form-js. */
export function fieldChecks(help: FieldHelp, { today, schema, ledger }: Around) {
  const { t, cellFaults } = help;
  class Fields {
    static $inject = ['formFields'];

    constructor(formFields: { register: (type: string, field: unknown) => void }) {
      for (const [type, field] of Object.entries(entryFields(help))) formFields.register(type, field);
    }
  }
  class Checks {
    static $inject = ['validator', 'formFieldRegistry', 'form', 'expressionLanguage'];

    constructor(
      validator: Validator,
      registry: { get: (id: string) => FormField | undefined },
      form: Form,
      language: ExpressionLanguage,
    ) {
      const builtIn = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        const field = registry.get(instance.id);
        if (field === undefined) return [];
        const around = surroundings(form, instance, { language, today, help });
        const faults = checkField(field, value, around, t);
        if (field.type === TABLE_TYPE && faults.length === 0) {
          const cells = checkCells(field, value, around, t);
          cellFaults.set(instanceKey(instance.id, instance.indexes), cells);
          return cells.map(({ text }) => text);
        }
        if (faults.length === 0) {
          const data = form._getState().data;
          faults.push(...ledgerFaults(instance.valuePath, { schema, data, today, state: ledger(), t }));
        }
        // form-js would compare fen with limits in yuan
        if (faults.length > 0 || entryKindOf(field) === 'money') return faults;
        return builtIn(instance, value)
          .map((fault) => formFaultText(fault, labelOfField(field), t))
          .slice(0, 1);
      };
    }
  }
  return {
    __init__: ['yijianshiFields', 'yijianshiChecks'],
    yijianshiFields: ['type', Fields],
    yijianshiChecks: ['type', Checks],
  };
}

// helpers

function surroundings(
  form: Form,
  instance: FieldInstance,
  { language, today, help }: { language: ExpressionLanguage; today: string; help: FieldHelp },
): FieldSurroundings {
  const row = instance.expressionContextInfo?.this;
  return {
    today,
    valueOf: (name) => valueAt(row, name) ?? valueAt(form._getState().data, name),
    isNamed: (field, code) =>
      field.type === ATTACHMENTS_TYPE ? help.papers.mayHave(code) : help.directory.mayName(field, code),
    mediaTypeOf: (id) => help.papers.find(id)?.mediaType,
    numberOf: (setting) =>
      numberIn(runExpressionEvaluation(language, setting, instance.expressionContextInfo)),
  };
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), data);
}

function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
