/** Parts of an address to set; an empty one is taken out. */
export type AddressParts = Readonly<Record<string, string | undefined>>;

/** The address with some parts changed and all others as they are. */
export function changedParts(search: URLSearchParams, parts: AddressParts): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
