import { hasControls, isBlank } from './blank.js';
import { valueOfEntry } from './entry.js';
import { faultOfField, isMissing } from './field-faults.js';

const UNSEEN = [
  '',
  ' \t\n',
  '\u3000',
  '\u200B',
  '\uFEFF\u2060',
  '\u202E',
  '\u00AD',
  '\u3164',
  '\uFE0F',
  '\u2800',
];

describe('a text that shows nothing', () => {
  it.each(UNSEEN)('is blank, whatever characters it has: %j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(isMissing({ type: 'textfield' }, text)).toBe(true);
    expect(valueOfEntry({ type: 'date' }, text)).toBeNull();
  });

  it.each(['无', '0', '.', '👍', '👨‍👩‍👧', 'é', '𠮷', '\uE000'])(
    'is not one that shows something: %s',
    (text) => {
      expect(isBlank(text)).toBe(false);
      expect(isMissing({ type: 'textfield' }, text)).toBe(false);
    },
  );
});

describe('a text that reads otherwise than it is written', () => {
  const around = {
    today: '2026-10-20',
    valueOf: () => undefined,
    numberOf: () => undefined,
    isNamed: () => false,
  };

  it.each(['\u202Ecba', '\u2067x\u2069', 'a\u0007b', 'a\u2028b', 'a\u0085'])('is refused: %j', (text) => {
    expect(hasControls(text)).toBe(true);
    expect(faultOfField({ type: 'textarea' }, text, around)).toMatchObject({
      code: 'PATTERN',
      word: 'controls',
    });
  });

  it.each(['一行\n又一行\t', 'مرحبا', '👨‍👩‍👧', 'a\u200Bb', '\r\n'])(
    'is not one that only looks foreign: %j',
    (text) => {
      expect(hasControls(text)).toBe(false);
      expect(faultOfField({ type: 'textarea' }, text, around)).toBeUndefined();
    },
  );
});
