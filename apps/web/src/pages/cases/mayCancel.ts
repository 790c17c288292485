import type { CaseSummary, Me } from '@/shared/api/types.js';

/** Whether to offer cancelling: head of mediation of the town, county commander, platform administrator. */
export function mayCancel(
  me: Pick<Me, 'groups' | 'roles'>,
  file: Pick<CaseSummary, 'townCode' | 'state' | 'pending'>,
) {
  if (file.state !== 'active' || file.pending != null) return false;
  return (
    mayRebuild(me) ||
    me.groups.includes('zj.gov/commander') ||
    me.groups.includes(`${file.townCode}.mediate/mediation-lead`)
  );
}

/** Whether to offer building a case again from the records: platform administrator. */
export function mayRebuild(me: Pick<Me, 'roles'>): boolean {
  return me.roles.some(({ role }) => role === 'platform-admin');
}
