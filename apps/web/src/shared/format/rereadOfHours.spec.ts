import { describe, expect, it } from 'vitest';
import { rereadOfHours } from './rereadOfHours.js';

describe('rereadOfHours', () => {
  it('asks for another reading while a stage in hours runs', () => {
    expect(rereadOfHours([null, { unit: 'working_day' }, { unit: 'hour' }])).toBe(60_000);
    expect(rereadOfHours([{ unit: 'working_hour', state: 'open' }])).toBe(60_000);
    expect(rereadOfHours([{ unit: 'hour', state: 'closed' }, undefined])).toBe(false);
    expect(rereadOfHours([])).toBe(false);
  });
});
