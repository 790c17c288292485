import { faultWords } from '@/shared/i18n/faultWords.js';
import { chosenLanguage } from '@/shared/i18n/useText.js';
import { ApiProblem, type ProblemBody } from './ApiProblem.js';

const unauthenticated = new Set<() => void>();

/** Calls back when the server no longer knows who asks. Returns the stop. */
export function onUnauthenticated(listener: () => void): () => void {
  unauthenticated.add(listener);
  return () => unauthenticated.delete(listener);
}

export type Query = Record<string, string | number | boolean | null | undefined>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Lets a save finish while the page is being closed. */
  keepalive?: boolean;
}

/** The one way to the server: JSON in and out, problems as `ApiProblem`. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, headers?: Record<string, string>, signal?: AbortSignal) =>
    request<T>('POST', path, { body: body ?? {}, headers, signal }),
  put: <T>(path: string, body: unknown, keepalive = false) => request<T>('PUT', path, { body, keepalive }),
  /** Sends one file as `multipart/form-data`. */
  upload: <T>(path: string, file: File) => request<T>('POST', path, { body: formOf(file) }),
  /** Sends bytes as they are, e.g. a file in its own encoding. */
  send: <T>(path: string, body: Blob, type: string, query?: Query) =>
    request<T>('POST', path, { body, query, headers: { 'Content-Type': type } }),
  delete: <T>(path: string) => request<T>('DELETE', path, {}),
};

async function request<T>(method: string, path: string, options: RequestOptions): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 401) unauthenticated.forEach((listener) => listener());
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const { body } = options;
  const isRaw = body instanceof FormData || body instanceof Blob;
  const isJson = body !== undefined && !isRaw;
  try {
    return await fetch(path + toSearch(options.query), {
      method,
      credentials: 'same-origin',
      signal: options.signal,
      keepalive: options.keepalive,
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'yijianshi',
        // the browser names the boundary of a form itself
        ...(isJson ? { 'Content-Type': 'application/json' } : {}),
        ...options.headers,
      },
      body: isRaw ? body : isJson ? JSON.stringify(body) : undefined,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, 'NETWORK', 'network');
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiProblem(
    response.status,
    body.code ?? `HTTP_${response.status}`,
    body.detail ?? body.title ?? response.statusText,
    inReadersLanguage(body),
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

/** Faults of single values speak the language of the page. */
function inReadersLanguage(body: ProblemBody): ProblemBody {
  if (body.errors === undefined) return body;
  const language = chosenLanguage();
  return {
    ...body,
    errors: body.errors.map((fault) => ({ ...fault, message: faultWords(fault, language) })),
  };
}

/** `?a=1&b=2`, leaving out what is not set. */
export function toSearch(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
