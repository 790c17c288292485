import { type KeyboardEvent, useEffect, useRef } from 'react';
import { countText } from '../format/countText.js';
import './TabBar.css';

interface Tab<Key extends string> {
  key: Key;
  label: string;
  count?: number;
}

interface Props<Key extends string> {
  /** What the tabs choose between. */
  label: string;
  tabs: readonly Tab<Key>[];
  current: Key;
  onChange: (key: Key) => void;
  /** Of the panel that the tabs fill. */
  panelId: string;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs in one line that scrolls where it is too narrow; the panel carries `panelId` and `tabId(panelId, current)`. */
export function TabBar<Key extends string>({ label, tabs, current, onChange, panelId }: Props<Key>) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const index = tabs.findIndex(({ key }) => key === current);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.key);
    document.getElementById(tabId(panelId, next.key))?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={move}>
      {tabs.map(({ key, label: name, count }) => (
        <button
          key={key}
          id={tabId(panelId, key)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={key === current}
          aria-controls={panelId}
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {name}
          {count === undefined ? null : <span className="tab-count number">{countText(count)}</span>}
        </button>
      ))}
    </div>
  );
}

/** The id of a tab, by which its panel is named. */
export function tabId(panelId: string, key: string): string {
  return `${panelId}-${key}`;
}
