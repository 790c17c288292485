import { hashPassword, verifyPassword } from './password.js';

describe('password', () => {
  it('verifies against its own hash only, which names its parameters', async () => {
    const hash = await hashPassword('correct horse');

    expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'correct horse')).toBe(true);
    expect(await verifyPassword(hash, 'wrong horse')).toBe(false);
  });

  it('belongs to nothing when the hash cannot be read', async () => {
    expect(await verifyPassword('not a hash', 'anything')).toBe(false);
  });
});
