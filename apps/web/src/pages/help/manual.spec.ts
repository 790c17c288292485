import { describe, expect, it } from 'vitest';
import { headingsOf, manualOf } from './manual.js';

describe('manualOf', () => {
  it('leaves out what only a reader of the documents needs', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(manualOf(language)).not.toMatch(/^# /m);
      expect(manualOf(language)).not.toContain('.md)');
    }
  });
});

describe('headingsOf', () => {
  it('finds the same parts and sections in both languages, each with a name of its own', () => {
    const [chinese, english] = [headingsOf(manualOf('zh-CN')), headingsOf(manualOf('en'))];
    expect(chinese.map(({ level }) => level)).toEqual(english.map(({ level }) => level));
    expect(chinese.length).toBeGreaterThan(4);
    for (const headings of [chinese, english]) {
      expect(new Set(headings.map(({ text }) => text)).size).toBe(headings.length);
    }
  });
});
