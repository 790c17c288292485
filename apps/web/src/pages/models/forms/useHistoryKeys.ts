import { type RefObject, useEffect } from 'react';
import { isTyping } from '@/shared/components/isTyping.js';
import type { FormEditorHandle } from './createFormEditor.js';

/** Ctrl+Z and Ctrl+Y also where the canvas does not have the keyboard; a field that is typed in keeps its own. */
export function useHistoryKeys(editor: RefObject<FormEditorHandle | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // the canvas has done it already
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const redoes = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redoes && key !== 'z') return;
      event.preventDefault();
      if (redoes) editor.current?.redo();
      else editor.current?.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor]);
}
