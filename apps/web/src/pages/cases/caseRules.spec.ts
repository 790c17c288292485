import { describe, expect, it } from 'vitest';
import type { FormSchema } from '@/shared/api/types.js';
import { mayCancel } from './mayCancel.js';
import { ownTown } from './ownTown.js';

const role = (unitCode: string, name: string) => ({
  groups: [`${unitCode}/${name}`],
  roles: [{ unitCode, unitName: '', role: name, roleName: '' }],
});

describe('mayCancel', () => {
  const open = { townCode: 'zj.t09', state: 'active', pending: null } as const;

  it('is for the head of mediation of the town, the commander and the administrator', () => {
    expect(mayCancel(role('zj.t09.mediate', 'mediation-lead'), open)).toBe(true);
    expect(mayCancel(role('zj.gov', 'commander'), open)).toBe(true);
    expect(mayCancel(role('zj.data', 'platform-admin'), open)).toBe(true);
    expect(mayCancel(role('zj.t06.mediate', 'mediation-lead'), open)).toBe(false);
    expect(mayCancel(role('zj.t09.mediate', 'mediator'), open)).toBe(false);
  });

  it('is only for a running case', () => {
    expect(mayCancel(role('zj.gov', 'commander'), { ...open, state: 'completed' })).toBe(false);
    expect(mayCancel(role('zj.gov', 'commander'), { ...open, pending: 'cancelling' })).toBe(false);
  });
});

describe('ownTown', () => {
  const schema: FormSchema = {
    type: 'default',
    components: [
      { type: 'select', key: 'workTownCode', properties: { unit: 'town' } },
      {
        type: 'group',
        components: [
          { type: 'select', key: 'townCode', validate: { required: true }, properties: { unit: 'town' } },
        ],
      },
    ],
  };

  it('fills in the only town of a person', () => {
    expect(ownTown(schema, ['zj.t09'])).toEqual({ townCode: 'zj.t09' });
    expect(ownTown(schema, ['zj.t09', 'zj.t06'])).toEqual({});
    expect(ownTown(schema, [])).toEqual({});
    expect(ownTown({ type: 'default', components: [] }, ['zj.t09'])).toEqual({});
  });
});
