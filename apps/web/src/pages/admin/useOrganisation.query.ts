import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

/** Every unit that is not retired, in the order of the codes, so that each stands below its parent. */
export function useUnitsQuery() {
  return useQuery({
    queryKey: [...keys.units, 'all'],
    queryFn: ({ signal }) => api.get('/api/units', { signal }),
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
