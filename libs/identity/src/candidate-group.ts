/** A candidate group: a role of a unit, written `<unit code>/<role>`. */
export interface CandidateGroup {
  unit: string;
  role: string;
}

/** The parts of a group such as `zj.arb/arb-head`; a text without a role is a unit. */
export function candidateGroup(group: string): CandidateGroup {
  const [unit = '', role = ''] = group.trim().split('/');
  return { unit, role };
}

/** The groups of a list such as `zj.arb/arbitrator, zj.arb/arb-clerk`; none for no list. */
export function candidateGroups(list: string | null): CandidateGroup[] {
  return (list ?? '')
    .split(',')
    .filter((group) => group.trim() !== '')
    .map(candidateGroup);
}
