import { isDeeperThan } from './json-depth.js';

const deep = (text: string) => isDeeperThan(Buffer.from(text), 3);

describe('isDeeperThan', () => {
  it.each([
    '[[[[1]]]]',
    '{"a":{"b":[{"c":1}]}}',
    '{"a":"[","b":[[[1]]]}',
    '[[[[',
    '"\\\\"[[[[',
    '{"\\"":[[[]]]}',
  ])('sees that %s is', (text) => expect(deep(text)).toBe(true));

  it.each(['[[[1]]]', '[[],[[]],[[]]]', '"[[[[[["', '"\\"[[[["', '{"a":"{{{{","b":[[1]]}', '', '1'])(
    'sees that %s is not',
    (text) => expect(deep(text)).toBe(false),
  );
});
