/** What the router showed last, and what was written since and it has yet to show, oldest first. */
export interface AddressTrail {
  seen: string;
  ahead: readonly string[];
}

export function trailFrom(address: string): AddressTrail {
  return { seen: address, ahead: [] };
}

/** The address that will be shown when the router has caught up. */
export function latestOf({ seen, ahead }: AddressTrail): string {
  return ahead.at(-1) ?? seen;
}

export function withWritten(trail: AddressTrail, address: string): AddressTrail {
  return { ...trail, ahead: [...trail.ahead, address] };
}

/**
 * The router shows an address. One that was written here is caught up with, also where later ones are on their way, and
 * the router may leave some out; undefined: somebody else led here.
 */
export function caughtUpWith({ ahead }: AddressTrail, address: string): AddressTrail | undefined {
  const index = ahead.indexOf(address);
  return index < 0 ? undefined : { seen: address, ahead: ahead.slice(index + 1) };
}
