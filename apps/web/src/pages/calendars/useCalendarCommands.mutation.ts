import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { NewOverlayDay } from '@/shared/api/types.js';
import type { FileFormat } from './fileFormat.js';

const TYPES: Record<FileFormat, string> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Upload {
  content: Blob;
  format: FileFormat;
  /** What a CSV cannot say itself. */
  source?: string;
}

/** Sends a file, and gets what it would change. */
export function useUploadCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ content, format, source }: Upload) =>
      api.post('/api/calendars/imports', {
        query: { source },
        // the machine may call a file what it likes
        body: content.slice(0, content.size, TYPES[format]),
      }),
    onSuccess: (item) => {
      client.setQueryData(keys.calendarImport(item.id), item);
      void client.invalidateQueries({ queryKey: keys.calendarImports, exact: true });
    },
  });
}

export interface Publication {
  importId: string;
  /** Why a published year is replaced. */
  reason?: string;
  /** That an improbable year is meant. */
  isMeant?: boolean;
}

export function usePublishCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ importId, ...words }: Publication) =>
      api.post('/api/calendars/imports/{importId}/publish', { path: { importId }, body: words }),
    // dates of cases may have moved anywhere; after a refusal the draft is no longer what it was
    onSettled: () => client.invalidateQueries(),
  });
}

export function useDiscardCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) =>
      api.post('/api/calendars/imports/{importId}/discard', { path: { importId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.calendarImports }),
  });
}

export function useRevokeCalendar(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: { reason: string; basedOn: number }) =>
      api.post('/api/calendars/{year}/revocation', { path: { year: String(year) }, body: words }),
    // as after a publication; after a refusal the preview is old, and of a year taken back there is none
    onSettled: (revoked) =>
      client.invalidateQueries({
        predicate: ({ queryHash }) =>
          revoked === undefined || queryHash !== hashKey(keys.calendarRevocation(year)),
      }),
  });
}

export function usePreviewOverlay() {
  return useMutation({
    mutationFn: (day: NewOverlayDay) => api.post('/api/calendars/overlays/preview', { body: day }),
  });
}

export function useAddOverlay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (day: NewOverlayDay & { basedOn: number }) =>
      api.post('/api/calendars/overlays', { body: day }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function usePreviewRemoval() {
  return useMutation({
    mutationFn: (overlayId: string) =>
      api.get('/api/calendars/overlays/{overlayId}/removal', { path: { overlayId } }),
  });
}

export function useRemoveOverlay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, basedOn }: { id: string; basedOn: number }) =>
      api.delete('/api/calendars/overlays/{overlayId}', { path: { overlayId: id }, query: { basedOn } }),
    onSettled: () => client.invalidateQueries(),
  });
}
