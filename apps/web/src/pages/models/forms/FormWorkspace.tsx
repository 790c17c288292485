import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { FormSchema, FormText } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { DraftMenu } from '../DraftMenu.js';
import { DraftNotes } from '../DraftNotes.js';
import { DraftStatus } from '../DraftStatus.js';
import { Findings } from '../Findings.js';
import { ToDeploy } from '../ToDeploy.js';
import { useChecks } from '../useChecks.js';
import { useDraftDesk } from '../useDraftDesk.js';
import type { EditorView, FormEditorHandle } from './createFormEditor.js';
import { downloadForm } from './downloadForm.js';
import { emptyForm } from './emptyForm.js';
import { FieldPalette } from './FieldPalette.js';
import { FieldSettings } from './FieldSettings.js';
import { FormCanvas } from './FormCanvas.js';
import { PartHead } from '../PartHead.js';
import { useFormTitle } from './useFormTitle.js';
import type { FormWorkProps } from './FormPage.js';
import { FormTrial } from './FormTrial.js';
import { ImportForm } from './ImportForm.js';
import { FORM_ADDRESS, readForm } from './useForms.query.js';
import { useHistoryKeys } from './useHistoryKeys.js';

interface Props extends FormWorkProps {
  /** Reads form and draft anew, after a discard or a conflict. */
  onStartAgain: () => Promise<FormText>;
}

/** Where a form is drawn: fields on the left, the form in the middle, settings on the right, findings below. */
export function FormWorkspace({ model, form, today, onStartAgain }: Props) {
  const { t } = useText();
  const { processId } = model;
  const { formId } = form;
  const path = { processId, formId };
  const editor = useRef<FormEditorHandle>(null);
  const [first] = useState(() => ({ schema: schemaOf(form) }));
  const last = useRef(first.schema);
  const [view, setView] = useState<EditorView | null>(null);
  const [unshown, setUnshown] = useState<unknown>(null);
  const [asking, setAsking] = useState<'trial' | 'import' | null>(null);
  const [added, setAdded] = useState('');
  const checks = useChecks((body: typeof first) => api.post(`${FORM_ADDRESS}/check`, { path, body }), first);

  const show = (schema: FormSchema) => {
    last.current = schema;
    setUnshown(null);
    void editor.current?.show(schema);
    void checks.checkNow({ schema });
  };
  const { saving, startAgain, askDiscard } = useDraftDesk<FormText>({
    place: {
      save: (revision) =>
        api.post(`${FORM_ADDRESS}/drafts`, { path, body: { schema: last.current, revision } }),
      saved: async () => (await readForm(processId, formId)).draft ?? null,
    },
    ...{ start: form, read: onStartAgain, show: (fresh) => show(schemaOf(fresh)) },
    leftWithout: t(form.version == null ? 'forms.discardNew' : 'forms.discardHint', {
      version: form.version ?? 0,
    }),
    remove: () => api.delete(`${FORM_ADDRESS}/drafts`, { path }),
    list: keys.modelForms(processId),
  });
  const changed = () => {
    last.current = editor.current?.readSchema() ?? last.current;
    setUnshown(null);
    saving.changed();
    checks.checkSoon({ schema: last.current });
  };
  useHistoryKeys(editor);
  useNamedField(editor, view !== null);
  const title = useFormTitle(processId, { formId, schema: view?.schema ?? first.schema });

  return (
    <div className="model form-work">
      <PartHead model={model} partId={formId} title={title}>
        <DraftStatus saving={saving} version={form.version ?? null} />
        <div className="spacer" />
        <HistoryButtons view={view} editor={editor} />
        <Button disabled={view === null} onClick={() => setAsking('trial')}>
          {t('forms.try')}
        </Button>
        <DraftMenu
          saving={saving}
          onImport={() => setAsking('import')}
          onExport={() => downloadForm(formId, last.current)}
          onDiscard={askDiscard}
        />
        <ToDeploy address={`/models/${processId}?ask=deploy`} disabled={saving.state === 'none'} />
      </PartHead>
      <DraftNotes saving={saving} onTakeTheirs={() => void startAgain({ redraw: true })} />
      {unshown === null ? null : (
        <Alert
          type="error"
          showIcon
          className="model-conflict"
          title={t('forms.unshown')}
          description={unshown instanceof Error ? unshown.message : null}
        />
      )}
      <div className="form-desk">
        <FieldPalette
          disabled={view === null}
          onAdd={(type) => {
            editor.current?.add(type);
            setAdded(type);
          }}
        />
        <FormCanvas
          editor={editor}
          schema={first.schema}
          today={today}
          findings={checks.findings}
          view={view}
          onView={setView}
          onChange={changed}
          onFailed={(error) => {
            setUnshown(error);
            setView(null);
          }}
        />
        {view === null ? <aside className="field-settings" /> : <FieldSettings view={view} editor={editor} />}
      </div>
      <Findings
        findings={checks.findings}
        error={checks.error}
        onJump={({ elementId }) => editor.current?.select(elementId ?? null)}
      />
      <Added type={added} view={view} />
      {asking === 'trial' ? (
        <FormTrial schema={last.current} title={title} today={today} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'import' ? (
        <ImportForm
          processId={processId}
          formId={formId}
          onImport={(schema) => {
            setAsking(null);
            show(schema);
            saving.changed();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

function HistoryButtons({
  view,
  editor,
}: {
  view: EditorView | null;
  editor: React.RefObject<FormEditorHandle | null>;
}) {
  const { t } = useText();
  return (
    <span className="form-history">
      <Tooltip title={t('forms.undo')}>
        <Button
          aria-label={t('forms.undo')}
          icon={<UndoOutlined />}
          disabled={view?.canUndo !== true}
          onClick={() => editor.current?.undo()}
        />
      </Tooltip>
      <Tooltip title={t('forms.redo')}>
        <Button
          aria-label={t('forms.redo')}
          icon={<RedoOutlined />}
          disabled={view?.canRedo !== true}
          onClick={() => editor.current?.redo()}
        />
      </Tooltip>
    </span>
  );
}

/** Says to who listens that a field was added, and where its settings are. */
function Added({ type, view }: { type: string; view: EditorView | null }) {
  const { t } = useText();
  const label = view?.selected?.type === type ? (view.selected.label ?? '') : '';
  return (
    <span className="unseen" role="status">
      {type === '' || label === '' ? '' : t('forms.added', { name: label })}
    </span>
  );
}

// helpers

function schemaOf({ formId, draft, schema }: FormText): FormSchema {
  return draft?.schema ?? schema ?? emptyForm(formId);
}

/** `?field=` names the field that is chosen at first; a finding of the model leads here. */
function useNamedField(editor: React.RefObject<FormEditorHandle | null>, isShown: boolean): void {
  const [search] = useSearchParams();
  const field = search.get('field');
  useEffect(() => {
    if (isShown && field !== null) editor.current?.select(field);
  }, [editor, isShown, field]);
}
