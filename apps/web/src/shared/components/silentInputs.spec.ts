import { expect, it } from 'vitest';

const SOURCES: Record<string, string> = import.meta.glob('../../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Inputs that make another value of what is typed, or cut it: EntryField and TextEntry read or refuse it. */
const SILENT = /<InputNumber|<DatePicker|\bmaxLength=|type="(number|date|datetime-local|time|month)"/;
/** The calendar of the browser, in which nothing is typed. */
const ALLOWED = 'EntryInput.tsx';

it('is used nowhere: an input that changes in silence what was typed', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(50);
  const silent = Object.entries(SOURCES).filter(
    ([path, text]) => SILENT.test(text) && !path.endsWith(ALLOWED),
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});
