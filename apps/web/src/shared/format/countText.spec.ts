import { describe, expect, it } from 'vitest';
import { countText } from './countText.js';

describe('countText', () => {
  it('says what was counted, and of more only that there is more', () => {
    expect([0, 999, 1000, 1001].map(countText)).toEqual(['0', '999', '1000', '1000+']);
  });
});
