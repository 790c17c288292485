import { describe, expect, it } from 'vitest';
import { caseEntries, FAMILIES, familyEntries } from './declarationEntries.js';
import { declaredIn, freeName, isName, memberNames, renamed } from './declaredNames.js';

const PROPERTIES = ['startForm', 'party.owner.label', 'outcome', 'party.owner.label.en', 'party.finder.name'];

describe('what a process declares, in the panel', () => {
  it('has the members of a family in their order, and a name that none has', () => {
    expect(memberNames(PROPERTIES, 'party')).toEqual(['owner', 'finder']);
    expect(memberNames(PROPERTIES, 'outcome')).toEqual([]);
    expect(freeName(['party2', 'owner'], 'party')).toBe('party3');
    expect([isName('owner-2'), isName('Owner'), isName('')]).toEqual([true, false, false]);
  });

  it('renames one member with all that is said of it', () => {
    expect(PROPERTIES.map(renamed('party', 'owner', 'loser'))).toEqual([
      'startForm',
      'party.loser.label',
      'outcome',
      'party.loser.label.en',
      'party.finder.name',
    ]);
  });

  it('knows which property a finding is about', () => {
    expect(declaredIn({ message: '缺少属性 party.owner.name，应写成 FEEL。' })).toBe('party.owner.name');
    expect(declaredIn({ message: '属性 scope 只能是 stage-only，不能是“world”。' })).toBe('scope');
    expect(declaredIn({ message: '“失主”没有英文名称，请补上属性 party.owner.label.en。' })).toBe(
      'party.owner.label.en',
    );
    expect(declaredIn({ message: '网关没有条件。' })).toBeUndefined();
  });

  it('has words of both languages for every field', () => {
    const all = [caseEntries, ...FAMILIES.map((family) => familyEntries.bind(undefined, family))];
    for (const entries of all) {
      expect(entries('en').map(({ property }) => property)).toEqual(
        entries('zh-CN').map(({ property }) => property),
      );
      expect(JSON.stringify(entries('en'))).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
