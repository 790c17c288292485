import { type HeldRole, pagesOf, toActor } from './actor-scope.js';

describe('actor scope', () => {
  it('sees the town of its unit', () => {
    const actor = toActor('m', '示例-张三', [held('zj.t09.mediate', { townCode: 'zj.t09' })]);

    expect(actor.groups).toEqual(['zj.t09.mediate/mediator']);
    expect(actor.towns).toEqual(['zj.t09']);
    expect(actor.countyWide).toBe(false);
  });

  it('sees the town in which a stationed body of a department sits', () => {
    expect(toActor('i', 'i', [held('zj.hr.t09', { stationedAtCode: 'zj.t09' })]).towns).toEqual(['zj.t09']);
  });

  it('sees the whole county from a unit that commands or oversees', () => {
    expect(toActor('c', 'c', [held('zj.gov', { countyWide: true })]).countyWide).toBe(true);
  });

  it('sees only its own work from a department', () => {
    const actor = toActor('j', 'j', [held('zj.court')]);

    expect(actor.countyWide).toBe(false);
    expect(actor.towns).toEqual([]);
  });

  it('opens the pages that the roles use', () => {
    expect(pagesOf(toActor('m', 'm', [held('zj.t09.mediate', { townCode: 'zj.t09' })]))).toEqual([
      'tasks',
      'cases',
      'deadlines',
    ]);
    expect(pagesOf(toActor('a', 'a', [held('zj.data', { grants: 'model' })]))).toContain('models');
    expect(pagesOf(toActor('a', 'a', [held('zj.data', { grants: 'administer' })]))).toContain('admin');
    expect(pagesOf(toActor('c', 'c', [held('zj.gov', { countyWide: true })]))).not.toContain('admin');
  });
});

function held(unitCode: string, more: Partial<HeldRole> = {}): HeldRole {
  const nothing = { townCode: null, stationedAtCode: null, countyWide: false, grants: null };
  return { unitCode, unitName: unitCode, role: 'mediator', ...nothing, ...more };
}
