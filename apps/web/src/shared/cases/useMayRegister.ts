import { useQueries } from '@tanstack/react-query';
import { useMe } from '@/shared/session/useMe.query.js';
import { mayRegister } from './mayRegister.js';
import { isRegistered } from './useMatters.js';
import { formQuery, useProcessesQuery } from './useCase.query.js';

/** Whether the person can register a case of any matter; not while that is unknown. */
export function useMayRegister(): boolean {
  const me = useMe();
  const hasTown = me.countyWide || me.towns.length > 0;
  const processes = useProcessesQuery().data ?? [];
  const asked = hasTown ? [] : processes.filter(isRegistered);
  const forms = useQueries({ queries: asked.map(({ startForm }) => formQuery(startForm)) });
  return hasTown || forms.some(({ data }) => data !== undefined && mayRegister(data.schema, me));
}
