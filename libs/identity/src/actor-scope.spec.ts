import { type HeldRole, pagesOf, toActor } from './actor-scope.js';

describe('actor scope', () => {
  it('sees the town of its unit', () => {
    const actor = toActor('m', '示例-张三', [held('zj.t09.mediate', 'mediator')]);

    expect(actor.groups).toEqual(['zj.t09.mediate/mediator']);
    expect(actor.towns).toEqual(['zj.t09']);
    expect(actor.countyWide).toBe(false);
  });

  it('sees the town in which a stationed body of a department sits', () => {
    expect(toActor('i', 'i', [held('zj.hr.t09', 'inspector', 'zj.t09')]).towns).toEqual(['zj.t09']);
  });

  it.each(['zj.gov', 'zj.insp', 'zj.appraisal'])('sees the whole county from %s', (unit) => {
    expect(toActor('c', 'c', [held(unit, 'commander')]).countyWide).toBe(true);
  });

  it('sees only its own work from a department', () => {
    const actor = toActor('j', 'j', [held('zj.court', 'judge')]);

    expect(actor.countyWide).toBe(false);
    expect(actor.towns).toEqual([]);
  });

  it('opens the pages that the roles use', () => {
    expect(pagesOf(toActor('m', 'm', [held('zj.t09.mediate', 'mediator')]))).toEqual([
      'tasks',
      'cases',
      'deadlines',
    ]);
    expect(pagesOf(toActor('a', 'a', [held('zj.data', 'analyst')]))).toContain('models');
    expect(pagesOf(toActor('a', 'a', [held('zj.data', 'platform-admin')]))).toContain('admin');
    expect(pagesOf(toActor('c', 'c', [held('zj.gov', 'commander')]))).not.toContain('admin');
  });
});

function held(unitCode: string, role: string, stationedAtCode: string | null = null): HeldRole {
  return { unitCode, unitName: unitCode, role, stationedAtCode };
}
