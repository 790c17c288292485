import { describe, expect, it } from 'vitest';
import { decodeModel } from './decodeModel.js';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="询问" />`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
/** 询问 in GB18030. */
const GB = [0xd1, 0xaf, 0xce, 0xca];

describe('decodeModel', () => {
  it('reads UTF-8, whatever the file says', () => {
    expect(decodeModel(utf8(xml('GB18030')))).toEqual({ xml: xml('UTF-8'), encoding: 'UTF-8' });
    expect(decodeModel(utf8('<a />'))).toEqual({ xml: '<a />', encoding: 'UTF-8' });
  });

  it('reads UTF-16 with and without its mark', () => {
    expect(decodeModel(utf16(`\uFEFF${xml('UTF-16')}`))).toEqual({ xml: xml('UTF-8'), encoding: 'UTF-16' });
    expect(decodeModel(utf16(xml('UTF-16')))).toEqual({ xml: xml('UTF-8'), encoding: 'UTF-16' });
  });

  it('reads GB18030', () => {
    const bytes = new Uint8Array([
      ...utf8('<?xml version="1.0" encoding="GB2312"?><a name="'),
      ...GB,
      ...utf8('" />'),
    ]);
    expect(decodeModel(bytes)).toEqual({ xml: xml('UTF-8'), encoding: 'GB18030' });
  });

  it('gives up on what is no text', () => {
    expect(decodeModel(new Uint8Array())).toBeUndefined();
    expect(decodeModel(new Uint8Array([0x3c, 0xff, 0xff, 0x80]))).toBeUndefined();
  });
});
