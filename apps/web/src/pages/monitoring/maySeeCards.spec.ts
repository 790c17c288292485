import { expect, it } from 'vitest';
import { maySeeCards } from './maySeeCards.js';

const holding = (unitCode: string, role: string) => ({
  roles: [{ unitCode, role, unitName: '', roleName: '' }],
});

it('opens the stages behind the numbers to the county command and the administrators', () => {
  expect(maySeeCards(holding('zj.gov', 'commander'))).toBe(true);
  expect(maySeeCards(holding('zj.data', 'platform-admin'))).toBe(true);
  expect(maySeeCards(holding('zj.data', 'analyst'))).toBe(false);
  expect(maySeeCards(holding('zj.t09.mediate', 'mediation-lead'))).toBe(false);
});
