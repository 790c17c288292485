import { Navigate } from 'react-router';
import { useMe } from '@/shared/session/useMe.query.js';
import { navigationOf } from './navigation.js';

/** The start address leads to the first page of one's work. */
export function HomeRedirect() {
  const me = useMe();
  return <Navigate to={navigationOf(me.pages)[0]?.path ?? '/tasks'} replace />;
}
