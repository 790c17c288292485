import { faultWords } from '@/shared/i18n/faultWords.js';
import { chosenLanguage } from '@/shared/i18n/useText.js';
import { ApiProblem, type ProblemBody } from './ApiProblem.js';
import { sendForm } from './sendForm.js';
import type { AnswerOf, CallArguments, Method, PathOf } from './operations.js';

const unauthenticated = new Set<() => void>();

/** Calls back when the server no longer knows who asks. Returns the stop. */
export function onUnauthenticated(listener: () => void): () => void {
  unauthenticated.add(listener);
  return () => unauthenticated.delete(listener);
}

type Values = Record<string, QueryValue | readonly QueryValue[]>;
type QueryValue = string | number | boolean | null | undefined;

/** A call as it is sent; `operations.ts` says which endpoint takes which part. */
interface Call {
  path?: Record<string, string>;
  query?: Values;
  headers?: Record<string, string | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  keepalive?: boolean;
}

/** The one way to the server: addresses, parameters, bodies and answers as its document has them, problems as `ApiProblem`. */
export const api = {
  get: <Path extends PathOf<'GET'>>(path: Path, ...args: CallArguments<'GET', Path>) =>
    request<AnswerOf<'GET', Path>>('GET', path, callOf(args)),
  post: <Path extends PathOf<'POST'>>(path: Path, ...args: CallArguments<'POST', Path>) =>
    request<AnswerOf<'POST', Path>>('POST', path, { body: {}, ...callOf(args) }),
  /** The same where the answer is a file. */
  postForFile: async <Path extends PathOf<'POST'>>(path: Path, ...args: CallArguments<'POST', Path>) =>
    (await faultless(await send('POST', path, { body: {}, ...callOf(args) }))).blob(),
  put: <Path extends PathOf<'PUT'>>(path: Path, ...args: CallArguments<'PUT', Path>) =>
    request<AnswerOf<'PUT', Path>>('PUT', path, callOf(args)),
  delete: <Path extends PathOf<'DELETE'>>(path: Path, ...args: CallArguments<'DELETE', Path>) =>
    request<AnswerOf<'DELETE', Path>>('DELETE', path, callOf(args)),
  /** Sends a file and tells how much of it has left. */
  upload: async <Path extends PathOf<'POST'>>(path: Path, { file, ...call }: Upload) => {
    const address = toAddress(path, call.path) + toSearch(call.query);
    const headers = { ...OWN_HEADERS, ...call.headers };
    return readAnswer<AnswerOf<'POST', Path>>(await sendForm(address, formOf(file), { ...call, headers }));
  },
};

/** A file on its way, and who wants to know how far it is. */
type Upload = Omit<Call, 'body'> & { file: File; onProgress?: (share: number) => void };

/** Without the first the server takes a request for one of another site. */
const OWN_HEADERS = { Accept: 'application/json', 'X-Requested-With': 'yijianshi' };

/** The types know which parts there are; here they are all the same. */
function callOf([call]: readonly unknown[]): Call {
  return call ?? {};
}

async function request<T>(method: Method, path: string, call: Call): Promise<T> {
  return readAnswer(await send(method, path, call));
}

/** An answer that is no problem. */
async function faultless(response: Response): Promise<Response> {
  if (response.status === 401) unauthenticated.forEach((listener) => listener());
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function readAnswer<T>(answer: Response): Promise<T> {
  const response = await faultless(answer);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(method: Method, path: string, call: Call): Promise<Response> {
  const { body } = call;
  const isRaw = body instanceof FormData || body instanceof Blob;
  const isJson = body !== undefined && !isRaw;
  try {
    return await fetch(toAddress(path, call.path) + toSearch(call.query), {
      method,
      credentials: 'same-origin',
      signal: call.signal,
      keepalive: call.keepalive,
      headers: {
        ...OWN_HEADERS,
        // the browser names the type of a file and the boundary of a form itself
        ...(isJson ? { 'Content-Type': 'application/json' } : {}),
        ...call.headers,
      } as Record<string, string>,
      body: isRaw ? body : isJson ? JSON.stringify(body) : undefined,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, 'NETWORK', 'network');
  }
}

/** A file as `multipart/form-data`. */
export function formOf(file: File): FormData {
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

/** The address with its values in their places: `/api/cases/{caseNo}`. */
export function toAddress(path: string, values: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** `?a=1&b=2`, leaving out what is not set; of a list each value on its own. */
export function toSearch(query: Values = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? (value as readonly QueryValue[]) : [value as QueryValue])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
