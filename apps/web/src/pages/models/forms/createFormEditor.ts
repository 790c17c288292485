import { FormEditor } from '@bpmn-io/form-js-editor';
import { FIELD_TYPES } from '@app/fields';
import type { FormField, FormSchema } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { CellFaults } from '@/shared/forms/cellFaults.js';
import { Directory } from '@/shared/forms/directory.js';
import { replaceFormWords } from '@/shared/forms/replaceFormWords.js';
import { StartedLimits } from '@/shared/forms/startedLimits.js';
import { TrialPapers } from '@/shared/forms/trialPapers.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { type EditorFields, editorFieldsModule } from './editorFields.js';
import { editorWords } from './editorWords.js';
import { type DrawnField, FieldMoves } from './fieldMoves.js';
import { KeyClaims, type KeyFault } from './keyClaims.js';
import { takenKeys } from './newField.js';
import type { Changes } from './settingEdit.js';

interface FormEditorOptions {
  container: HTMLElement;
  t: Translate;
  language: Language;
  today: string;
  /** The form was changed by the person, or another field was chosen. */
  onView: (view: EditorView) => void;
  onChange: () => void;
}

/** What the editor shows now; a new object each time, for its parts are changed in place. */
export interface EditorView {
  schema: FormSchema;
  /** Undefined where nothing is chosen: then the settings are those of the form. */
  selected: DrawnField | undefined;
  canUndo: boolean;
  canRedo: boolean;
}

export interface FormEditorHandle {
  /** Shows another text of the form; rejects one that the editor cannot show. */
  show: (schema: FormSchema) => Promise<unknown>;
  readSchema: () => FormSchema | undefined;
  /** Puts a new field behind the chosen one, or into it where it holds others. */
  add: (type: string) => void;
  select: (id: string | null) => void;
  edit: (field: FormField, changes: Changes) => void;
  keyFault: (field: FormField, place: 'key' | 'path', key: string) => KeyFault | undefined;
  moves: FieldMoves;
  undo: () => void;
  redo: () => void;
  destroy: () => void;
}

interface CommandStack {
  canUndo: () => boolean;
  canRedo: () => boolean;
  undo: () => void;
  redo: () => void;
}
interface Selection {
  get: () => DrawnField | null;
  set: (field: DrawnField | null) => void;
}
interface Registry {
  get: (id: string) => DrawnField | undefined;
}

/** Builds the canvas of form-js with our fields and our words; palette and settings are drawn around it. */
export function createFormEditor(options: FormEditorOptions): FormEditorHandle {
  const { container, t, language, today } = options;
  const help = {
    t,
    limits: new StartedLimits({ t, language, today }),
    directory: new Directory(),
    cellFaults: new CellFaults(),
    papers: new TrialPapers(undefined),
    isDrawn: true,
  };
  const nowhere = document.createElement('div');
  let shown: FormEditor | undefined;
  const taken = () => takenKeys(readState()?.components ?? []);
  const editor = new FormEditor({
    container,
    palette: { parent: nowhere },
    propertiesPanel: { parent: nowhere },
    exporter: { name: 'form-js', version: '1.23.0' },
    additionalModules: [editorFieldsModule({ help, language, taken }), withoutProperties],
  });
  shown = editor;
  const stopWords = replaceFormWords(container, t, editorWords(t));
  const commands = editor.get<CommandStack>('commandStack');
  const selection = editor.get<Selection>('selection');
  const registry = editor.get<Registry>('formFieldRegistry');
  const moves = new FieldMoves(editor, container);
  const claims = new KeyClaims(editor);

  const tell = () => {
    const schema = readState();
    if (schema === undefined) return;
    const selected = selection.get() ?? undefined;
    options.onView({
      schema,
      selected: selected?.type === 'default' ? undefined : selected,
      canUndo: commands.canUndo(),
      canRedo: commands.canRedo(),
    });
  };
  editor.on('selection.changed', tell);
  editor.on('commandStack.changed', ({ trigger }: { trigger: string }) => {
    if (trigger === 'clear') return;
    tell();
    options.onChange();
  });

  function readState(): FormSchema | undefined {
    return (shown?._getState().schema ?? undefined) as FormSchema | undefined;
  }

  return {
    show: async (schema) => {
      editor.get<EditorFields>('editorFields').markUnknownIn(schema.components);
      selection.set(null);
      await editor.importSchema(structuredClone(schema) as Parameters<FormEditor['importSchema']>[0]);
      tell();
    },
    readSchema: () => (readState() === undefined ? undefined : (editor.getSchema() as FormSchema)),
    add: (type) => moves.add(type, selection.get() ?? undefined),
    select: (id) => selection.set(id === null ? null : (registry.get(id) ?? null)),
    edit: (field, changes) =>
      editor
        .get<{ editFormField: (field: FormField, changes: Changes) => void }>('modeling')
        .editFormField(field, changes),
    keyFault: (field, place, key) => claims.faultOf(field as DrawnField, place, key),
    moves,
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    destroy: () => {
      stopWords();
      shown = undefined;
      editor.destroy();
    },
  };
}

/** Types that the palette offers, by its headings. */
export const OFFERED = FIELD_TYPES.filter(({ palette }) => palette !== undefined);

/** The settings are drawn by this page, from the one definition; those of form-js know nothing of our fields. */
const withoutProperties = {
  __init__: [],
  propertiesPanel: ['value', { attachTo: () => undefined, detach: () => undefined }],
  propertiesProvider: ['value', {}],
};
