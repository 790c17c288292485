import { describe, expect, it } from 'vitest';
import { type AskedFact, askedFacts, askedNames, boundText, withDeclaredFacts } from './askedFacts.js';

const FOUND_ON = {
  ...{ id: 'foundOn', label: '拾得日', labelEn: 'Found on', type: 'date' as const },
  shownIn: [],
};
const FACTS: AskedFact[] = [
  { id: 'amount', type: 'money', label: '估价' },
  { id: 'foundOn', type: 'date', label: '拾得日' },
  { id: 'thing', type: 'text', label: '物品' },
];

describe('what cases are found by', () => {
  it('is what their matter declares, in the language of the page', () => {
    const matter = { amount: { label: '估价', labelEn: 'Worth' }, headcount: true, facts: [FOUND_ON] };

    expect(askedFacts(matter, 'en', 'Number of people')).toEqual([
      { id: 'amount', type: 'money', label: 'Worth' },
      { id: 'headcount', type: 'number', label: 'Number of people' },
      { id: 'foundOn', type: 'date', label: 'Found on' },
    ]);
    expect(askedFacts({ amount: null, headcount: false, facts: [] }, 'en', '')).toEqual([]);
  });

  it('is kept in the address in fen and civil days, and shown as it is written', () => {
    const money = boundText('money');
    expect([money.read('1.2万'), money.read('12,000.5'), money.read(' ')]).toEqual([
      undefined,
      '1200050',
      '',
    ]);
    expect(money.show('1200050')).toBe('12,000.50');
    expect(boundText('date').read('2026年1月3日')).toBe('2026-01-03');
    expect(boundText('date').show('2026-01-03')).toBe('2026-01-03');
  });

  it('is left out of what the server is asked where the matter does not declare it', () => {
    const filter = { q: '伞', fact: 'amount', factFrom: '100', factTo: 'viel', sort: '-nothing' };
    const left = withDeclaredFacts(filter, FACTS);
    expect(JSON.parse(JSON.stringify(left))).toEqual({ q: '伞', fact: 'amount', factFrom: '100' });
    expect(JSON.parse(JSON.stringify(withDeclaredFacts(filter, [])))).toEqual({ q: '伞' });

    const names = askedNames(FACTS, 'thing');
    expect([names.factIs('雨伞'), names.factFrom('1')]).toEqual([true, false]);
    expect(names.sort).toContain('-foundOn');
  });
});
