import { isKeptDate } from '@app/fields';
import { h } from 'preact';
import { useRef } from 'preact/hooks';

interface DayPickerProps {
  label: string;
  value: unknown;
  onPick: (day: string) => void;
  onClose: () => void;
}

/** A button that opens the calendar of the browser; opening it changes nothing. */
export function DayPicker({ label, value, onPick, onClose }: DayPickerProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const open = () => {
    const input = calendar.current;
    if (input === null) return;
    input.value = typeof value === 'string' && isKeptDate(value) ? value : '';
    try {
      input.showPicker();
    } catch {
      // a browser that shows no calendar on demand: the day is typed
      input.focus();
    }
  };
  return h(
    'span',
    { class: 'day-picker' },
    h('button', { type: 'button', 'aria-label': label, title: label, onClick: open }, calendarMark()),
    h('input', {
      ref: calendar,
      type: 'date',
      tabIndex: -1,
      'aria-hidden': true,
      onChange: (event: Event) => {
        const day = (event.target as HTMLInputElement).value;
        if (day !== '') onPick(day);
        onClose();
      },
    }),
  );
}

function calendarMark() {
  return h(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': true },
    h('path', {
      d: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.2,
    }),
  );
}
