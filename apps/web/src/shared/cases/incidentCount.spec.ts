import { describe, expect, it } from 'vitest';
import type { Incident } from '@/shared/api/types.js';
import { incidentCount } from './useIncidents.query.js';

const some = (n: number) => Array.from({ length: n }, () => ({}) as Incident);

describe('the count of incidents', () => {
  it('is exact below what the api tells at once, and says that there may be more from there on', () => {
    expect(incidentCount(some(0))).toBe('0');
    expect(incidentCount(some(199))).toBe('199');
    expect(incidentCount(some(200))).toBe('200+');
  });
});
