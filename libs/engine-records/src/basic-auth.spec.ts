import { isAuthorized } from './basic-auth.js';

const header = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`;

describe('basic authentication', () => {
  it('accepts the right name and password, colons in the password included', () => {
    expect(isAuthorized(header('broker:pass:word'), 'broker', 'pass:word')).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['another password', header('broker:passwore')],
    ['another name', header('brokes:password')],
    ['a longer password', header('broker:password1')],
    ['another scheme', header('broker:password').replace('Basic', 'Bearer')],
    ['an empty header', ''],
  ])('refuses %s', (_, given) => expect(isAuthorized(given, 'broker', 'password')).toBe(false));
});
