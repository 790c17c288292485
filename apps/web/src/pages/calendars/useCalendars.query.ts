import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';

export function useCalendarYearsQuery() {
  return useQuery({
    queryKey: keys.calendarYears,
    queryFn: ({ signal }) => api.get('/api/calendars', { signal }),
  });
}

export function useCalendarYearQuery(year: number | undefined) {
  return useQuery({
    queryKey: keys.calendarYear(year ?? 0),
    queryFn:
      year === undefined
        ? skipToken
        : ({ signal }) => api.get('/api/calendars/{year}', { path: { year: String(year) }, signal }),
  });
}

export function useCalendarImportsQuery() {
  return useQuery({
    queryKey: keys.calendarImports,
    queryFn: ({ signal }) => api.get('/api/calendars/imports', { signal }),
  });
}

export function useCalendarImportQuery(importId: string | null) {
  return useQuery({
    queryKey: keys.calendarImport(importId ?? ''),
    queryFn:
      importId === null
        ? skipToken
        : ({ signal }) => api.get('/api/calendars/imports/{importId}', { path: { importId }, signal }),
  });
}

export function useRevocationsQuery() {
  return useQuery({
    queryKey: keys.calendarRevocations,
    queryFn: ({ signal }) => api.get('/api/calendars/revocations', { signal }),
  });
}

/** Read anew each time that it is asked for: it holds for one revision of the calendar. */
export function useRevocationPreviewQuery(year: number) {
  return useQuery({
    queryKey: keys.calendarRevocation(year),
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) =>
      api.get('/api/calendars/{year}/revocation', { path: { year: String(year) }, signal }),
  });
}

export function useOverlaysQuery() {
  return useQuery({
    queryKey: keys.calendarOverlays,
    queryFn: ({ signal }) => api.get('/api/calendars/overlays', { signal }),
  });
}

export function useUnitsQuery() {
  return useQuery({
    queryKey: keys.allUnits,
    queryFn: ({ signal }) => api.get('/api/units', { signal }),
  });
}
