import { DEMONSTRATION_ACCOUNTS } from './demonstration-accounts.js';
import { organisationUnits } from './organisation.js';
import { roleName } from './role-names.js';

describe('organisation', () => {
  const units = organisationUnits();
  const codes = units.map(({ code }) => code);

  it('has 23 towns, each with its five offices', () => {
    expect(units.filter(({ level }) => level === 'town')).toHaveLength(23);
    expect(codes.filter((code) => code.startsWith('zj.t09'))).toEqual([
      'zj.t09',
      'zj.t09.centre',
      'zj.t09.mediate',
      'zj.t09.service',
      'zj.t09.enforce',
      'zj.t09.party',
    ]);
    expect(units.find(({ code }) => code === 'zj.t09')?.name).toBe('牌头镇');
  });

  it('names each unit once, after its parent', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, parentCode } of units) {
      if (parentCode !== null) expect(codes.indexOf(parentCode)).toBeLessThan(codes.indexOf(code));
    }
  });

  it('knows unit and role of every demonstration account', () => {
    for (const [unit = '', role = ''] of DEMONSTRATION_ACCOUNTS.flatMap(({ groups }) =>
      groups.map((group) => group.split('/')),
    )) {
      expect(codes).toContain(unit);
      expect(roleName(role).zh).not.toBe(role);
    }
  });
});
