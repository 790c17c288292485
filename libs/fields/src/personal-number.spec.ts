import { mayBePersonal } from './personal-number.js';

it.each([
  '13800000000',
  '138 0000 0000',
  '+86 138-0000-0000',
  '1３８00000000',
  '0575-87000000',
  '+4915112345678',
])('a phone is personal however it is written: %s', (text) => expect(mayBePersonal(text)).toBe(true));

it.each(['110101199003070000', '11010119900307000x', '110101900307000'])(
  'an identity number is personal, also one with a slip: %s',
  (text) => expect(mayBePersonal(text)).toBe(true),
);

it.each(['12345', '110', '7', '2251799813685249', '330681-GZWQ-20261122-00001', 'wage-recovery', 'zj.t09'])(
  'what names a case, a key or a hotline is not: %s',
  (text) => expect(mayBePersonal(text)).toBe(false),
);
