import { iconsByType } from '@bpmn-io/form-js-viewer';
import { FIELD_TYPES } from '@app/fields';
import { h, type FunctionComponent } from 'preact';
import type { FormField } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { entryFields, type FieldHelp } from '@/shared/forms/EntryField.js';
import type { FieldComponent, FieldProps } from '@/shared/forms/fieldFrame.js';
import { newField } from './newField.js';
import { typeName } from './settingWords.js';

interface FormFields {
  register: (type: string, field: unknown) => void;
  get: (type: string) => FieldComponent | undefined;
  _formFields: Record<string, unknown>;
}

export interface EditorFieldsOptions {
  help: FieldHelp;
  language: Language;
  /** Names under which the form keeps something already. */
  taken: () => ReadonlySet<string>;
}

/** Puts the fields of the product into the editor, the same that people fill in, and marks all others. */
export function editorFieldsModule({ help, language, taken }: EditorFieldsOptions) {
  class EditorFields {
    static $inject = ['formFields'];

    constructor(private readonly formFields: FormFields) {
      const own = entryFields(help);
      const offered = new Set(FIELD_TYPES.map(({ type }) => type));
      for (const { type } of FIELD_TYPES) {
        const field = own[type] ?? formFields.get(type);
        if (field !== undefined) formFields.register(type, forEditor(field, type, { language, taken }));
      }
      const others = Object.keys(formFields._formFields).filter((type) => !offered.has(type));
      this.markUnknown(others.filter((type) => type !== 'default'));
    }

    /** Shows types that nobody can fill in as what they are, instead of refusing the whole form. */
    markUnknown(types: readonly string[]): void {
      for (const type of types)
        this.formFields.register(type, unknownField(type, help.t('forms.unknownType')));
    }

    markUnknownIn(components: readonly FormField[]): void {
      for (const { type, components: inner } of components) {
        if (this.formFields.get(type) === undefined) this.markUnknown([type]);
        this.markUnknownIn(inner ?? []);
      }
    }
  }
  return { __init__: ['editorFields'], editorFields: ['type', EditorFields] };
}

/** What the module gives to the editor. */
export interface EditorFields {
  markUnknownIn: (components: readonly FormField[]) => void;
}

// helpers

/** A field that is named in the language of the reader, and that begins with what its type needs. */
function forEditor(
  field: FieldComponent,
  type: string,
  { language, taken }: Pick<EditorFieldsOptions, 'language' | 'taken'>,
): FieldComponent {
  const copy: FunctionComponent<FieldProps> = (props) => h(field, props);
  return Object.assign(copy, {
    config: {
      ...field.config,
      ...{ type, name: typeName(language, type), label: undefined, group: 'basic-input' },
      icon: iconsByType(ICONS[type] ?? type) as unknown,
      // what a form leaves out stays out: form-js would fill in words and options of its own
      create: (options: object, isNew: boolean) =>
        isNew ? { ...newField(type, taken()), ...options } : { ...PARTS[type], ...options },
    },
  });
}

function unknownField(type: string, words: string): FieldComponent {
  const field: FunctionComponent<FieldProps> = () =>
    h('div', { class: 'fjs-form-field form-unknown' }, `${words} (${type})`);
  return Object.assign(field, {
    config: { type, name: type, keyed: false, group: 'basic-input', create: (options: object) => options },
  });
}

/** Whose picture a type borrows. */
const ICONS: Readonly<Record<string, string>> = {
  date: 'datetime',
  money: 'number',
  integer: 'number',
  identityNumber: 'textfield',
  creditCode: 'textfield',
  phone: 'textfield',
  unit: 'select',
  user: 'select',
  attachments: 'filepicker',
  entryTable: 'table',
};

/** What form-js cannot do without. */
const PARTS: Readonly<Record<string, object>> = {
  group: { components: [] },
  dynamiclist: { components: [], isRepeating: true },
  datetime: { subtype: 'date' },
};
