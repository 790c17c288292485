import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { FormText } from '@/shared/api/types.js';

/** Where a form is found below the api. */
export const FORM_ADDRESS = '/api/models/{processId}/forms/{formId}';

/** The forms of a model, in the order of its steps. */
export function useModelFormsQuery(processId: string) {
  return useQuery({
    queryKey: keys.modelForms(processId),
    queryFn: ({ signal }) => api.get('/api/models/{processId}/forms', { path: { processId }, signal }),
  });
}

/** A form as it runs and as it is drawn; from then on it lives in the editor. */
export function useFormTextQuery(processId: string, formId: string) {
  return useQuery({
    queryKey: ['form-text', processId, formId],
    queryFn: () => readForm(processId, formId),
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function readForm(processId: string, formId: string): Promise<FormText> {
  return api.get(FORM_ADDRESS, { path: { processId, formId } }) as Promise<FormText>;
}

/** The page on which a form is drawn, with one of its fields chosen. */
export function formPage(processId: string, formId: string, field?: string | null): string {
  const page = `/models/${processId}/forms/${encodeURIComponent(formId)}`;
  return field == null ? page : `${page}?field=${encodeURIComponent(field)}`;
}
