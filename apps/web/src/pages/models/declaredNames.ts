import type { Finding } from '@/shared/api/types.js';
import type { Family } from './declarationEntries.js';

const NAME = /^[a-z][a-zA-Z0-9-]{0,39}$/;

/** Whether a party, a fact or an outcome may be called so in the properties. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** The members of a family in the order in which they stand: the roles of `party.<role>.label`. */
export function memberNames(properties: readonly string[], family: Family): string[] {
  const names = properties.flatMap((property) => {
    const [first, name = '', ...rest] = property.split('.');
    return first === family && name !== '' && rest.length > 0 ? [name] : [];
  });
  return [...new Set(names)];
}

/** A name that no member has yet. */
export function freeName(names: readonly string[], family: Family): string {
  let number = names.length + 1;
  while (names.includes(`${family}${number}`)) number += 1;
  return `${family}${number}`;
}

/** Gives the properties of one member another name, and leaves all others. */
export function renamed(family: Family, name: string, next: string): (property: string) => string {
  const prefix = `${family}.${name}.`;
  return (property) =>
    property.startsWith(prefix) ? `${family}.${next}.${property.slice(prefix.length)}` : property;
}

/** The property of a process that a finding names, as far as the panel has a field for it. */
export function declaredIn({ message }: Pick<Finding, 'message'>): string | undefined {
  return NAMED.exec(message)?.[0];
}

const NAMED =
  /(?<![\w.])(?:(?:party|fact|outcome|owed)\.[\w-]+(?:\.[a-z]+)*|(?:amount|public)(?:\.label(?:\.en)?)?|headcount|outcome|owed|owedBy|assistUnits|scope|inner|startForm|caseCode|name\.en|cancelGroups|cancelApprover|titleExpression)(?![\w.])/;
