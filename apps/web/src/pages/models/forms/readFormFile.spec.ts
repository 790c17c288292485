import { expect, it } from 'vitest';
import { emptyForm } from './emptyForm.js';
import { readFormFile } from './readFormFile.js';

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
