import { expect, it } from 'vitest';
import { sizeText } from './sizeText.js';

it.each([
  [9, '9 B'],
  [48_213, '47 KB'],
  [10 * 1024 * 1024, '10.0 MB'],
])('tells %d bytes as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
