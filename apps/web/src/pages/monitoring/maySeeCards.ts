import type { Me } from '@/shared/api/types.js';

const COMMANDING_UNITS = ['zj.gov', 'zj.insp', 'zj.appraisal'];

/** Whether a person sees the cases of the whole county, and so the stages behind the numbers. */
export function maySeeCards(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some(
    ({ unitCode, role }) => COMMANDING_UNITS.includes(unitCode) || role === 'platform-admin',
  );
}
