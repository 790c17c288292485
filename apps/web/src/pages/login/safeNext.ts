/** Where to go after the login: only an address of this application, else the start. */
export function safeNext(next: string | null): string {
  if (next === null || !next.startsWith('/') || !URL.canParse(next, window.location.origin)) return '/';
  // as the browser reads it: it takes backslashes for slashes and leaves tabs out
  const { origin, pathname, search, hash } = new URL(next, window.location.origin);
  const isOurs = origin === window.location.origin && !pathname.startsWith('//') && pathname !== '/login';
  return isOurs ? pathname + search + hash : '/';
}
