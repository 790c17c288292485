import { isIdentityNumber, maskIdentityNumber, maskPhone } from '@app/fields';

const PHONE_NAME = /phone|mobile|tel$/i;
const IDENTITY_NAME = /idNo$|idCard$|identityNo$/i;
const ACCOUNT_NAME = /account(No)?$/i;

/** The variables with identity, telephone and account numbers of persons masked, at any depth. */
export function maskVariables(variables: Record<string, unknown>): Record<string, unknown> {
  return maskEntries(variables);
}

// helpers

function maskEntries(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, maskValue(name, value)]));
}

function maskValue(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => maskValue(name, entry));
  if (typeof value === 'object' && value !== null) return maskEntries(value as Record<string, unknown>);
  if (typeof value !== 'string' || value === '') return value;
  if (IDENTITY_NAME.test(name) || isIdentityNumber(value)) return maskIdentityNumber(value);
  return PHONE_NAME.test(name) || ACCOUNT_NAME.test(name) ? maskPhone(value) : value;
}
