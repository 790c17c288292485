import { describe, expect, it } from 'vitest';
import { changedParts } from './changedParts.js';

describe('an address of which parts change', () => {
  const changed = (address: string, parts: Record<string, string | undefined>) =>
    changedParts(new URLSearchParams(address), parts).toString();

  it('keeps the other parts', () => {
    expect(changed('q=a&unit=b', { unit: 'c' })).toBe('q=a&unit=c');
    expect(changed('', { q: 'a' })).toBe('q=a');
  });

  it('loses parts that become empty', () => {
    expect(changed('q=a&unit=b', { q: '' })).toBe('unit=b');
    expect(changed('q=a&unit=b', { q: undefined, unit: '' })).toBe('');
  });
});
