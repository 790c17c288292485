/** A name and a value of an address. */
export type AddressPart = readonly [name: string, value: string];

/** The names that a page reads, each with what may stand there: one of some values, what a test admits, or any text. */
export type AddressNames = Readonly<Record<string, readonly string[] | ((text: string) => boolean) | 'any'>>;

/** What a page does not read of its address: unknown names, values that it does not know, and what is said twice. */
export function unreadParts(search: URLSearchParams, names: AddressNames): AddressPart[] {
  const seen = new Set<string>();
  return [...search].filter(([name, value]) => {
    const isAgain = seen.has(name);
    seen.add(name);
    return isAgain || !isKnown(Object.hasOwn(names, name) ? names[name] : undefined, value);
  });
}

/** The address without some of its parts. */
export function withoutParts(search: URLSearchParams, parts: readonly AddressPart[]): URLSearchParams {
  const left = [...parts];
  const kept = [...search].toReversed().filter(([name, value]) => {
    const at = left.findLastIndex((part) => part[0] === name && part[1] === value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return new URLSearchParams(kept.toReversed());
}

// helpers

/** A name that is there without a value asks for nothing. */
function isKnown(values: AddressNames[string] | undefined, value: string): boolean {
  if (values === undefined) return false;
  if (values === 'any' || value === '') return true;
  return typeof values === 'function' ? values(value) : values.includes(value);
}
