import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['/src/**/*.ts', '/src/**/*.tsx', '!/src/**/*.spec.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
/** The calculator writes its whole address, which nobody else changes. */
const OWN = '/src/pages/deadlines/useDeadlineForm.ts';

it('no page changes its address from what it drew last', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(100);

  const written = Object.entries(sources)
    .filter(([, source]) => /\[\w*, \w+\] = useSearchParams\(/.test(source))
    .map(([path]) => path);

  expect(written).toEqual([OWN]);
});
