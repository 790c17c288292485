import { leadGroupOf } from './lead-groups.js';
import { organisationUnits } from './organisation.js';
import { roleName } from './role-names.js';

describe('the head of a unit', () => {
  it.each([
    ['zj.t09.mediate', 'zj.t09.mediate/mediation-lead'],
    ['zj.t09', 'zj.t09/town-leader'],
    ['zj.t09.party', 'zj.t09.party/unit-leader'],
    ['zj.arb', 'zj.arb/arb-head'],
    ['zj.court', 'zj.court/court-president'],
    ['zj.hr.insp', 'zj.hr.insp/inspection-lead'],
    ['zj.enforce', 'zj.enforce/enforce-lead'],
    ['zj.water', 'zj.water/unit-leader'],
  ])('of %s is %s', (unit, group) => {
    expect(leadGroupOf(unit)).toBe(group);
  });

  it('is a role with a name in every unit of the county', () => {
    const roles = organisationUnits().map(({ code }) => leadGroupOf(code).split('/')[1] ?? '');
    expect(roles.filter((role) => roleName(role).zh === role)).toEqual([]);
  });
});
