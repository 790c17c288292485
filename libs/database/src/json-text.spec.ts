import { jsonText } from './json-text.js';

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
});
