import { isBlank } from './blank.js';
import { valueOfEntry } from './entry.js';
import { isMissing } from './field-faults.js';

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
