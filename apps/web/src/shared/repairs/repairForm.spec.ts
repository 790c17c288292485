import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, bodyOf } from './repairForm.js';

describe('a repair', () => {
  it('sends a text as a text and anything else as it is written', () => {
    const form = { ...EMPTY_FORM, kind: 'set-variable' as const, name: 'town', value: '9' };

    expect(bodyOf(form)).toMatchObject({ valueJson: '"9"', retry: true });
    expect(bodyOf({ ...form, isText: false })).toMatchObject({ valueJson: '9' });
    expect(bodyOf({ ...form, isText: false, value: 'zj.t09' })).toBeNull();
    for (const name of ['', 'a b', '1st', 'a-b', '👍', 'x'.repeat(101)])
      expect(bodyOf({ ...form, name })).toBeNull();
    expect(bodyOf({ ...form, name: '镇街_2' })).not.toBeNull();
  });

  it('is not sent before it is complete', () => {
    expect(bodyOf({ ...EMPTY_FORM, kind: 'move-token', from: 'a' })).toBeNull();
    expect(bodyOf({ ...EMPTY_FORM, kind: 'migrate' })).toBeNull();
    expect(bodyOf({ ...EMPTY_FORM, kind: 'reassign', taskKey: '1' })).toBeNull();
  });

  it('reads groups however they are separated', () => {
    const form = { ...EMPTY_FORM, kind: 'reassign' as const, taskKey: '1', groups: 'a/b，c/d e/f' };

    expect(bodyOf(form)).toMatchObject({ assignee: null, candidateGroups: ['a/b', 'c/d', 'e/f'] });
  });
});
