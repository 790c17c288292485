import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
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

/** Which tab a key leads to, of so many. */
const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Tabs in one line that scrolls where it is too narrow, and fades where it goes on; the panel carries `panelId` and `tabId(panelId, current)`. */
export function TabBar<Key extends string>({ label, tabs, current, onChange, panelId }: Props<Key>) {
  const bar = useRef<HTMLDivElement>(null);
  const hidden = useHiddenEnds(bar);
  useEffect(() => {
    bar.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const index = tabs.findIndex(({ key }) => key === current);
    const next = tabs[step(index, tabs.length)];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.key);
    document.getElementById(tabId(panelId, next.key))?.focus();
  };
  return (
    <div className={`tabs ${hidden}`} role="tablist" aria-label={label} ref={bar} onKeyDown={move}>
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

/** Classes for the ends at which tabs are out of sight. */
function useHiddenEnds(bar: RefObject<HTMLDivElement | null>): string {
  const [hidden, setHidden] = useState('');
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const before = scrollLeft > 1 ? 'tabs-before' : '';
      const behind = scrollLeft + clientWidth < scrollWidth - 1 ? 'tabs-behind' : '';
      setHidden(`${before} ${behind}`.trim());
    };
    // tabs may come and go, and the window may turn
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer?.observe(one);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer?.disconnect();
      element.removeEventListener('scroll', look);
    };
  });
  return hidden;
}

/** The id of a tab, by which its panel is named. */
export function tabId(panelId: string, key: string): string {
  return `${panelId}-${key}`;
}
