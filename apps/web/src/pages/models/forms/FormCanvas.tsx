import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@/shared/forms/FormView.css';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Finding, FormSchema } from '@/shared/api/types.js';
import { isTyping } from '@/shared/components/isTyping.js';
import { useText } from '@/shared/i18n/useText.js';
import { createFormEditor, type EditorView, type FormEditorHandle } from './createFormEditor.js';
import './FormCanvas.css';

interface Props {
  schema: FormSchema;
  today: string;
  findings: readonly Finding[] | null;
  view: EditorView | null;
  onView: (view: EditorView) => void;
  onChange: () => void;
  /** The editor cannot show the form. */
  onFailed: (error: unknown) => void;
  /** Where the editor is found as long as it is there; another language builds another one. */
  editor: RefObject<FormEditorHandle | null>;
}

/** The form as it is being drawn; it lives in here, not in React. */
export function FormCanvas({ schema, today, findings, view, onView, onChange, onFailed, editor }: Props) {
  const { t, language } = useText();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(schema);
  const told = useRef({ onView, onChange, onFailed });
  useEffect(() => {
    told.current = { onView, onChange, onFailed };
  });

  useEffect(() => {
    if (place.current === null) return undefined;
    const created = createFormEditor({
      container: place.current,
      ...{ t, language, today },
      onView: (next) => told.current.onView(next),
      onChange: () => told.current.onChange(),
    });
    const show = (next: FormSchema) => {
      shown.current = next;
      return created.show(next).catch((error: unknown) => told.current.onFailed(error));
    };
    editor.current = { ...created, show };
    void show(shown.current);
    return () => {
      // what was drawn is taken along when the language changes
      shown.current = created.readSchema() ?? shown.current;
      editor.current = null;
      created.destroy();
    };
  }, [t, language, today, editor]);
  useMarks(place, findings, view);
  useFocusOnChosen(place, view?.selected?.id);

  const press = (event: KeyboardEvent) => {
    const field = view?.selected;
    const step = STEPS[event.key];
    if (field === undefined || isTyping(event.target)) return;
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      editor.current?.moves.move(field, step);
    } else if (event.key === 'Delete' && event.target === elementOf(place, field.id)) {
      event.preventDefault();
      editor.current?.moves.remove(field);
    }
  };
  return (
    <div
      ref={place}
      className="form-view form-canvas"
      role="region"
      aria-label={t('forms.canvas')}
      onKeyDown={press}
    />
  );
}

// helpers

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

function elementOf(place: RefObject<HTMLDivElement | null>, id: string): Element | null {
  return place.current?.querySelector(`.fjs-element[data-id="${CSS.escape(id)}"]`) ?? null;
}

/** The keyboard goes on from the chosen field, unless somebody types in its settings. */
function useFocusOnChosen(place: RefObject<HTMLDivElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    const frame = window.requestAnimationFrame(() => {
      const element = elementOf(place, id);
      if (!(element instanceof HTMLElement)) return;
      element.scrollIntoView({ block: 'nearest' });
      const { activeElement, body } = document;
      if (activeElement === body || place.current?.contains(activeElement) === true)
        element.focus({ preventScroll: true });
    });
    return () => window.cancelAnimationFrame(frame);
  }, [place, id]);
}

/** Puts the marks of the findings at their fields, again after each drawing. */
function useMarks(
  place: RefObject<HTMLDivElement | null>,
  findings: readonly Finding[] | null,
  view: EditorView | null,
): void {
  useEffect(() => {
    const severities = new Map<string, string>();
    for (const { elementId, severity } of findings ?? [])
      if (elementId && severities.get(elementId) !== 'error') severities.set(elementId, severity);
    const frame = window.requestAnimationFrame(() => {
      place.current?.querySelectorAll<HTMLElement>('.fjs-element').forEach((element) => {
        const severity = severities.get(element.dataset['id'] ?? '');
        if (severity === undefined) delete element.dataset['finding'];
        else element.dataset['finding'] = severity;
      });
    });
    return () => window.cancelAnimationFrame(frame);
  }, [place, findings, view]);
}
