import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Finding } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { findingText } from '../findingText.js';
import { lineFaults, showFaults, unitsBefore } from './lineFaults.js';
import { typst } from './typstLanguage.js';

export interface SourceEditorHandle {
  show: (source: string) => void;
  jumpTo: (line: number, column: number) => void;
}

interface Props {
  ref?: Ref<SourceEditorHandle>;
  source: string;
  findings?: readonly Finding[] | null;
  readOnly?: boolean;
  onChange?: (source: string) => void;
}

/** The source of a template, with what is wrong behind the line in which it is. */
export function SourceEditor({ ref, source, findings = null, readOnly = false, onChange }: Props) {
  const { t, language } = useText();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const first = useRef(source);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  const label = t('paperTemplates.source');
  useEffect(() => {
    if (place.current === null) return;
    const editor = new EditorView({
      parent: place.current,
      state: stateOf(first.current, { readOnly, label, tell: (text) => tell.current?.(text) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [readOnly, label]);
  useEffect(() => {
    const faults = (findings ?? []).flatMap((finding) =>
      finding.line == null
        ? []
        : [
            {
              ...{ line: finding.line, column: finding.column ?? 1, severity: finding.severity },
              text: findingText(finding, language),
            },
          ],
    );
    view.current?.dispatch({ effects: showFaults.of(faults) });
  }, [findings, language]);
  useImperativeHandle(ref, () => ({
    show: (next) => {
      first.current = next;
      const editor = view.current;
      editor?.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: next } });
    },
    jumpTo: (line, column) => {
      const editor = view.current;
      if (editor === null) return;
      const { from, to, text } = editor.state.doc.line(Math.min(line, editor.state.doc.lines));
      const anchor = Math.min(from + unitsBefore(text, column), to);
      editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      editor.focus();
    },
  }));
  return <div ref={place} className="source-editor" />;
}

// helpers

interface Settings {
  readOnly: boolean;
  label: string;
  tell: (text: string) => void;
}

function stateOf(doc: string, { readOnly, label, tell }: Settings): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      lineNumbers(),
      history(),
      bracketMatching(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorState.readOnly.of(readOnly),
      typst,
      syntaxHighlighting(COLOURS),
      lineFaults,
      // Escape, then Tab leaves the editor, for who works without a mouse
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) tell(update.state.doc.toString());
      }),
    ],
  });
}

const COLOURS = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--y-text-3)' },
  { tag: tags.string, color: 'var(--y-green)' },
  { tag: tags.keyword, color: 'var(--y-accent)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--y-accent)' },
  { tag: tags.number, color: 'var(--y-amber)' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
]);
