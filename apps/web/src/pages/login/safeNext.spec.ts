import { expect, it } from 'vitest';
import { safeNext } from './safeNext.js';

it('leads only to addresses of this application', () => {
  expect(safeNext('/tasks?view=group')).toBe('/tasks?view=group');
  expect(safeNext('//evil.example')).toBe('/');
  expect(safeNext('/\\evil.example')).toBe('/');
  expect(safeNext('https://evil.example')).toBe('/');
  expect(safeNext(null)).toBe('/');
});
