import { useEffect } from 'react';
import { isTyping } from '@/shared/components/isTyping.js';

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j/k and the arrows move through the rows; Enter opens the row that has the focus, as links do. */
export function useTaskKeys(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const rows = [...document.querySelectorAll<HTMLElement>('[data-task-key]')];
      const focused = rows.findIndex((row) => row === document.activeElement);
      const inList = focused >= 0 || document.activeElement === document.body;
      if (rows.length === 0 || (event.key.startsWith('Arrow') && !inList)) return;
      const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
      const from = focused >= 0 ? focused : open;
      event.preventDefault();
      rows[Math.min(rows.length - 1, Math.max(0, from + step))]?.focus();
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, []);
}
