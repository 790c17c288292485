import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type {
  CalendarImport,
  CalendarImportSummary,
  CalendarRevocation,
  CalendarYear,
  CalendarYearDays,
  OverlayDay,
  RevocationPreview,
  Unit,
} from '@/shared/api/types.js';

export function useCalendarYearsQuery() {
  return useQuery({
    queryKey: keys.calendarYears,
    queryFn: ({ signal }) => api.get<CalendarYear[]>('/api/calendars', {}, signal),
  });
}

export function useCalendarYearQuery(year: number | undefined) {
  return useQuery({
    queryKey: keys.calendarYear(year ?? 0),
    enabled: year !== undefined,
    queryFn: ({ signal }) => api.get<CalendarYearDays>(`/api/calendars/${year}`, {}, signal),
  });
}

export function useCalendarImportsQuery() {
  return useQuery({
    queryKey: keys.calendarImports,
    queryFn: ({ signal }) => api.get<CalendarImportSummary[]>('/api/calendars/imports', {}, signal),
  });
}

export function useCalendarImportQuery(importId: string | null) {
  return useQuery({
    queryKey: keys.calendarImport(importId ?? ''),
    enabled: importId !== null,
    queryFn: ({ signal }) => api.get<CalendarImport>(`/api/calendars/imports/${importId}`, {}, signal),
  });
}

export function useRevocationsQuery() {
  return useQuery({
    queryKey: keys.calendarRevocations,
    queryFn: ({ signal }) => api.get<CalendarRevocation[]>('/api/calendars/revocations', {}, signal),
  });
}

/** Read anew each time that it is asked for: it holds for one revision of the calendar. */
export function useRevocationPreviewQuery(year: number) {
  return useQuery({
    queryKey: keys.calendarRevocation(year),
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => api.get<RevocationPreview>(`/api/calendars/${year}/revocation`, {}, signal),
  });
}

export function useOverlaysQuery() {
  return useQuery({
    queryKey: keys.calendarOverlays,
    queryFn: ({ signal }) => api.get<OverlayDay[]>('/api/calendars/overlays', {}, signal),
  });
}

export function useUnitsQuery() {
  return useQuery({
    queryKey: keys.allUnits,
    queryFn: ({ signal }) => api.get<Unit[]>('/api/units', {}, signal),
  });
}
