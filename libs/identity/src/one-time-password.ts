import { randomInt } from 'node:crypto';

/** Without what looks alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

const HOUR_MS = 60 * 60 * 1000;
/** Hours within which a password that an administrator gave must be used. */
const ONE_TIME_HOURS = 72;

/** A password to be told to a person, who changes it: four groups of four, some 79 bits. */
export function newOneTimePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Until when a password that is given now holds. */
export function oneTimeEnd(now: Date): Date {
  return new Date(now.getTime() + ONE_TIME_HOURS * HOUR_MS);
}
