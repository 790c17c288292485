import { useParams } from 'react-router';

/**
 * What a part of the path names, as it is written into the address of a request: a slash or a question mark in it asks
 * for nothing else than what nobody has.
 */
export function useSegment(name: string): string | undefined {
  const named = useParams()[name];
  return named === undefined ? undefined : encodeURIComponent(named);
}
