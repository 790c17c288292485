// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { safeNext } from './safeNext.js';

it.each(['/tasks?view=group', '/help#cards', '/cases/330681-GZWQ-20261122-00001?tab=stages'])(
  'leads to %s',
  (address) => {
    expect(safeNext(address)).toBe(address);
  },
);

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https://evil.example',
  'tasks',
  '/login?next=/tasks',
  null,
])('leads to the start instead of %j', (address) => {
  expect(safeNext(address)).toBe('/');
});
