import { type HeldRole, pagesOf, toActor } from './actor-scope.js';

describe('actor scope', () => {
  it('registers for the town of its unit, and sees its own work', () => {
    const actor = toActor('m', '示例-张三', [held('zj.t09.mediate', { townCode: 'zj.t09' })]);

    expect(actor.groups).toEqual(['zj.t09.mediate/mediator']);
    expect(actor.towns).toEqual(['zj.t09']);
    expect(actor.countyWide).toBe(false);
    expect(actor.sight).toEqual({ units: ['zj.t09.mediate'], trees: [], stageOnly: [], ledger: false });
  });

  it('sees its unit and all below from a post that leads it', () => {
    const led = held('zj.t09', { scopes: ['unit-tree'], below: ['zj.t09.mediate', 'zj.hr.t09'] });

    const tree = ['zj.t09', 'zj.t09.mediate', 'zj.hr.t09'];
    expect(toActor('l', 'l', [led]).sight).toEqual({
      units: tree,
      trees: tree,
      stageOnly: [],
      ledger: false,
    });
  });

  it('sees both parents of a stationed body from the post that leads it', () => {
    const led = held('zj.hr.t09', { stationedAtCode: 'zj.t09', scopes: ['unit-tree'] });

    expect(toActor('i', 'i', [led])).toMatchObject({
      towns: ['zj.t09'],
      sight: { units: ['zj.hr.t09'], trees: ['zj.hr.t09', 'zj.t09'] },
    });
  });

  it.each([
    ['a unit that commands or oversees', { countyWide: true }],
    ['a role that sees the county', { scopes: ['county'] }],
    ['a role that administers', { grants: 'administer' }],
  ] as const)('sees the whole county from %s', (_what, more) => {
    expect(toActor('c', 'c', [held('zj.gov', more as Partial<HeldRole>)]).countyWide).toBe(true);
  });

  it('is confined to its own stages where every post in a unit is', () => {
    const judge = held('zj.court', { scopes: ['stage-only'] });
    const president = held('zj.court', { scopes: ['unit-tree', 'stage-only'], below: ['zj.court.first'] });

    expect(toActor('j', 'j', [judge]).sight).toMatchObject({ units: ['zj.court'], stageOnly: ['zj.court'] });
    expect(toActor('p', 'p', [president]).sight.stageOnly).toEqual(['zj.court', 'zj.court.first']);
    expect(toActor('l', 'l', [judge, held('zj.court')]).sight.stageOnly).toEqual([]);
  });

  it('sees the ledger and no case from a role that has it', () => {
    const actor = toActor('e', 'e', [held('zj.estab', { scopes: ['ledger'] })]);

    expect(actor.sight).toMatchObject({ trees: [], ledger: true });
    expect(pagesOf(actor)).toEqual(['tasks', 'cases', 'monitoring', 'deadlines']);
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
  const plain: Pick<HeldRole, 'scopes' | 'below'> = { scopes: [], below: [] };
  return { unitCode, unitName: unitCode, role: 'mediator', ...nothing, ...plain, ...more };
}
