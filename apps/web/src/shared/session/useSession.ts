import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { followChanges } from '@/shared/api/changeStream.js';
import { onUnauthenticated } from '@/shared/api/client.js';
import { checkSession, followSession, startAnew } from './sessionEnd.js';
import { useMe } from './useMe.query.js';

/** Keeps a signed-in page true: it follows the changes, and leaves for the login when its session is over. */
export function useSession(): void {
  const client = useQueryClient();
  const { username } = useMe();
  const first = useRef(username);
  useEffect(() => {
    const check = () => void checkSession(username);
    const stops = [followSession(username), onUnauthenticated(check), followChanges(client, check)];
    return () => stops.forEach((stop) => stop());
  }, [client, username]);
  useEffect(() => {
    if (first.current !== username) startAnew();
  }, [username]);
}
