import { type Algorithm, hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with more memory than the OWASP minimum (19 MiB, 2 passes, 1 lane). The algorithm is given as its number,
 * because the enum of the package exists at compile time only.
 */
const ARGON2ID = {
  algorithm: 2 satisfies Algorithm.Argon2id as Algorithm,
  memoryCost: 32 * 1024,
  timeCost: 2,
  parallelism: 1,
};

/** Hash of a password, with its parameters and a random salt, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Whether the password belongs to the hash; a hash that cannot be read belongs to no password. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}
