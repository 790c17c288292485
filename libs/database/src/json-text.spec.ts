import { jsonText, storableJson } from './json-text.js';

describe('jsonText', () => {
  it('leaves out what PostgreSQL cannot keep and nothing else', () => {
    const back = (text: string) => JSON.parse(jsonText(text)) as string;

    expect(back('a\0b\0\0')).toBe('ab');
    expect(back('\\u0000')).toBe('\\u0000');
    expect(back('\\\0')).toBe('\\');
    expect(back('张\ud800三')).toBe('张\ufffd三');
    expect(back('😀')).toBe('😀');
    expect(jsonText(undefined)).toBe('null');
  });

  it('leaves a pair that is written in escapes as it is', () => {
    expect(storableJson('"\\ud83d\\ude00\\u0000"')).toBe('"\\ud83d\\ude00"');
    expect(storableJson('"\\uD83D\\uDE00"')).toBe('"\\uD83D\\uDE00"');
    expect(storableJson('"\\ude00\\ud83d"')).toBe('"\\ufffd\\ufffd"');
    expect(storableJson('"\\\\ud83d"')).toBe('"\\\\ud83d"');
  });
});
