import { describe, expect, it } from 'vitest';
import { emptyForm } from './emptyForm.js';
import { readFormBytes, readFormFile } from './readFormFile.js';

it('reads a form and makes it the one into which it is read', () => {
  const text = `\uFEFF${JSON.stringify({ ...emptyForm('other'), components: [{ type: 'date', key: 'day' }] })}`;
  const read = readFormFile(text, 'mine');
  expect(read?.otherId).toBe('other');
  expect(read?.schema).toMatchObject({ id: 'mine', components: [{ key: 'day' }] });
  expect(readFormFile(JSON.stringify(emptyForm('mine')), 'mine')?.otherId).toBeUndefined();
});

it.each(['', '{', '[]', 'null', '{"type":"default"}', '{"type":"default","components":[1]}', '<xml/>'])(
  'takes no form from %s',
  (text) => {
    expect(readFormFile(text, 'mine')).toBeUndefined();
  },
);

describe('the bytes of a file', () => {
  const text = '{"type":"default","id":"a","components":[{"type":"text","text":"元旦"}]}';

  it('are read as spreadsheets and old editors write them, and no character becomes another one', () => {
    const [before = '', behind = ''] = text.split('元旦');
    const gb = new Uint8Array([...Buffer.from(before), 0xd4, 0xaa, 0xb5, 0xa9, ...Buffer.from(behind)]);
    expect(readFormBytes(gb, 'a')).toEqual({ schema: JSON.parse(text), encoding: 'GB18030' });
    expect(readFormBytes(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'a')).toEqual({
      schema: JSON.parse(text),
      encoding: 'UTF-16',
    });
  });

  it('are no form where they are no text, or nothing', () => {
    expect(readFormBytes(new Uint8Array(), 'a')).toBeUndefined();
    expect(readFormBytes(new Uint8Array([0x3c, 0xff, 0xff, 0x80]), 'a')).toBeUndefined();
  });
});
