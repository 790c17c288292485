import { expect, it } from 'vitest';
import { fileFormat } from './fileFormat.js';

it.each([
  ['{"year":2027}', 'json'],
  ['\uFEFF\n  {"year":2027}', 'json'],
  ['[]', 'json'],
  ['date,name,kind\n2027-01-01,元旦,off', 'csv'],
  ['', 'csv'],
  ['PK\x03\x04', 'xlsx'],
])('%j is %s', (text, format) => {
  expect(fileFormat(text)).toBe(format);
});
