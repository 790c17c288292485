import type { Me } from '@/shared/api/types.js';

const DRAWING_ROLES = ['analyst', 'platform-admin'];

/** Whether a person may change models; everybody else looks at them. */
export function mayDraw(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some(({ role }) => DRAWING_ROLES.includes(role));
}
