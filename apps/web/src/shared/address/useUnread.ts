import { useSearchParams } from 'react-router';
import { type AddressNames, type AddressPart, unreadParts } from './unreadParts.js';

/** What the page does not read of its address; `names` are those that it reads. */
export function useUnread(names: AddressNames): AddressPart[] {
  const [search] = useSearchParams();
  return unreadParts(search, names);
}
