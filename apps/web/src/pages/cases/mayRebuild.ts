import type { Me } from '@/shared/api/types.js';

/** Whether to offer building a case again from the records: platform administrator. */
export function mayRebuild(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some(({ role }) => role === 'platform-admin');
}
