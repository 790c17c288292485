import { boundedFeel } from '@app/feel';
import type { Actor } from '@app/identity';
import { cancelModeOf, cancelRightsOf as rightsOf } from './cancellation.rules.js';

type Rights = [model: Parameters<typeof rightsOf>[0], facts: Record<string, unknown>, heldBy: string[][]];

const MODEL = {
  properties: {
    cancelGroups: '=[townCode + ".mediate/lead"]',
    cancelApprover: '=if holder = "zj.arb" then "zj.arb/head" else "zj.gov/commander"',
  },
};
const cancelRightsOf = (...given: Rights) =>
  rightsOf(...given, { leads: { commandGroup: () => 'zj.gov/commander' }, feel: boundedFeel });
const FACTS = { townCode: 'zj.t09' };
const person = (...groups: string[]) => ({ groups, isAdministrator: false }) as unknown as Actor;
const LEAD = person('zj.t09.mediate/lead');
const ADMINISTRATOR = { groups: [], isAdministrator: true } as unknown as Actor;

describe('who cancels a case', () => {
  it('is the group that the model names, at once while its own unit holds the case', () => {
    const rights = cancelRightsOf(MODEL, FACTS, [['zj.t09.mediate'], ['zj.arb', 'zj.t09.mediate']]);
    expect(rights.holder).toBeNull();
    expect(cancelModeOf(LEAD, rights)).toBe('direct');
    expect(cancelModeOf(ADMINISTRATOR, rights)).toBe('direct');
    expect(cancelModeOf(person('zj.t06.mediate/lead'), rights)).toBeNull();
    expect(cancelModeOf(person('zj.gov/commander'), rights)).toBeNull();
  });

  it('asks the approver once another unit holds it, and the approver asks nobody', () => {
    const rights = cancelRightsOf(MODEL, FACTS, [['zj.t09.mediate'], ['zj.arb']]);
    expect(rights).toMatchObject({ holder: 'zj.arb', approverGroup: 'zj.arb/head' });
    expect(cancelModeOf(LEAD, rights)).toBe('request');
    expect(cancelModeOf(ADMINISTRATOR, rights)).toBe('request');
    expect(cancelModeOf(person('zj.arb/head'), rights)).toBe('direct');
    expect(cancelModeOf(person('zj.arb/arbitrator'), rights)).toBeNull();
    expect(cancelRightsOf(MODEL, FACTS, [['zj.court']]).approverGroup).toBe('zj.gov/commander');
  });

  it('is the command of the county where a model says nothing, or nothing that can be read', () => {
    const rights = { groups: ['zj.gov/commander'], approverGroup: 'zj.gov/commander' };
    expect(cancelRightsOf({ properties: {} }, FACTS, [])).toMatchObject(rights);
    const unreadable = { properties: { cancelGroups: '=if (', cancelApprover: '=42' } };
    expect(cancelRightsOf(unreadable, FACTS, [])).toMatchObject(rights);
  });
});
