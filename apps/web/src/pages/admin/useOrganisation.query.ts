import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { OrganisationRow, OrganisationSheet } from '@/shared/api/types.js';

/** Every unit in the order of the codes, so that each stands below its parent; retired ones where they are asked for. */
export function useUnitsQuery(isNeeded = true, withRetired = false) {
  return useQuery({
    queryKey: [...keys.allUnits, withRetired],
    queryFn: ({ signal }) =>
      api.get('/api/units', { query: { retired: withRetired ? 'true' : undefined }, signal }),
    enabled: isNeeded,
    placeholderData: keepPreviousData,
  });
}

/** The rows of a sheet as they are stored, those of one unit where it is named. */
export function useRowsQuery(sheet: OrganisationSheet, unit?: string, isNeeded = true) {
  return useQuery({
    queryKey: keys.organisationRows(sheet, unit),
    queryFn: async ({ signal }) => {
      const rows = await api.get('/api/organisation/rows', { query: { sheet, unit }, signal });
      // every cell is a text; the document can say that of single names only
      return rows as OrganisationRow[];
    },
    enabled: isNeeded,
  });
}

/** Makes or changes one row; what somebody else changed meanwhile is refused, and read again. */
export function useSaveRow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { sheet: OrganisationSheet; row: OrganisationRow; before: OrganisationRow | null }) =>
      api.put('/api/organisation/rows', { body }),
    // names of units and people stand on every page
    onSettled: () => client.invalidateQueries(),
  });
}

/** What a file would change; nothing is changed yet. */
export function usePreviewOrganisation() {
  return useMutation({
    mutationFn: (file: File) => api.post('/api/organisation/imports/preview', { body: typed(file) }),
  });
}

export function useImportOrganisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, basis }: { file: File; basis: string }) =>
      api.post('/api/organisation/imports', { body: typed(file), query: { basis } }),
    // names of units and people stand on every page
    onSettled: () => client.invalidateQueries(),
  });
}

/** Windows calls a CSV file another name when a spreadsheet is installed. */
function typed(file: File): Blob {
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return file.slice(0, file.size, /\.xlsx?$/i.test(file.name) ? workbook : 'text/csv');
}
