import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { namingTypeOf, type NamingType, rowsOf, TABLE_TYPE } from '@app/fields';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { FormField, FormSchema } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';
import { columnsOf, walkFields } from './walkFields.js';

/** What the units and people are called that values of a form name; until it is known, their codes. */
export function useNames(schema: FormSchema | undefined, variables: Entered) {
  const units = codesOf('unit', schema, variables);
  const usernames = codesOf('user', schema, variables);
  const unitList = useQuery({
    queryKey: keys.allUnits,
    queryFn: ({ signal }) => api.get('/api/units', { signal }),
    enabled: units.length > 0,
  });
  const users = useQuery({
    queryKey: keys.users(usernames),
    queryFn: async ({ signal }) => (await api.get('/api/users', { query: { usernames }, signal })).items,
    enabled: usernames.length > 0,
  });
  return useCallback(
    (field: FormField, code: string): string =>
      (namingTypeOf(field) === 'unit'
        ? unitList.data?.find((unit) => unit.code === code)?.name
        : users.data?.find((user) => user.username === code)?.displayName) ?? code,
    [unitList.data, users.data],
  );
}

// helpers

/** The server answers no more at a time. */
const MOST_USERS = 20;

function codesOf(type: NamingType, schema: FormSchema | undefined, variables: Entered): string[] {
  const codes = new Set<string>();
  const take = (field: FormField, value: unknown) => {
    if (field.type === type && typeof value === 'string') codes.add(value);
  };
  walkFields(schema?.components ?? [], variables, (field, holder, name) => {
    take(field, holder[name]);
    if (field.type !== TABLE_TYPE) return;
    for (const row of rowsOf(holder[name]) ?? [])
      for (const column of columnsOf(field)) take(column, row[column.key ?? '']);
  });
  return [...codes].slice(0, MOST_USERS);
}
