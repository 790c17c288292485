import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { forgetKeptInput } from '@/shared/forms/keptInput.js';

/** Why a page went to the login; the words are in the dictionaries under `login.reason.…`. */
export const END_REASONS = ['signed-out', 'signed-out-elsewhere', 'expired'] as const;
export type EndReason = (typeof END_REASONS)[number];

const CHANNEL = 'yijianshi.session';

/** What tabs of one browser tell each other about the session that they share. */
type Notice = 'began' | 'ended' | 'doubted';

let over = false;
let asking = false;
let channel: BroadcastChannel | null = null;
const unsaved = new Set<() => Promise<unknown>>();

/** Saves input that is not on the server yet before the person leaves. Returns the stop. */
export function saveBeforeSignOut(save: () => Promise<unknown>): () => void {
  unsaved.add(save);
  return () => unsaved.delete(save);
}

/** Whether this page is on its way to the login: then nothing may hold it. */
export function isSessionOver(): boolean {
  return over;
}

/** Ends the session for all tabs; nothing of the person stays in this browser. */
export async function signOut(): Promise<void> {
  await Promise.allSettled([...unsaved].map((save) => save()));
  await api.post('/api/auth/logout');
  tellOtherTabs('ended');
  leave('signed-out');
}

/** A session began: tabs that show the login or somebody else follow, input of others is forgotten. */
export function sessionBegan(username: string): void {
  forgetKeptInput(username);
  tellOtherTabs('began');
}

/** The server knows nobody behind this page any more: it leaves, and the other tabs look after theirs. */
export function sessionExpired(): void {
  tellOtherTabs('doubted');
  leave('expired');
}

/** Reads the page anew for whoever is signed in now. */
export function startAnew(): void {
  over = true;
  window.location.reload();
}

/** Asks whether the session still lives, where something hints that it does not; without it the page is left. */
export async function checkSession(username: string): Promise<void> {
  if (over || asking) return;
  asking = true;
  try {
    const me = await api.get('/api/me');
    if (me.username !== username) startAnew();
  } catch (error) {
    // no answer says nothing about the session
    if (error instanceof ApiProblem && error.status === 401) sessionExpired();
  } finally {
    asking = false;
  }
}

/** Lets a page follow what other tabs do with the session; `null` for the login page. Returns the stop. */
export function followSession(username: string | null): () => void {
  const own = new BroadcastChannel(CHANNEL);
  channel = own;
  own.onmessage = ({ data }: MessageEvent<Notice>) => {
    if (username === null) {
      if (data === 'began') startAnew();
    } else if (data === 'ended') leave('signed-out-elsewhere');
    else void checkSession(username);
  };
  // a page that the browser kept while it was away has heard nothing
  const shownAgain = (event: PageTransitionEvent) => {
    if (event.persisted) startAnew();
  };
  window.addEventListener('pageshow', shownAgain);
  return () => {
    own.close();
    if (channel === own) channel = null;
    window.removeEventListener('pageshow', shownAgain);
  };
}

/** Where the login leads back to, with why it is shown. */
export function loginAddress(
  from: Pick<Location, 'pathname' | 'search' | 'hash'>,
  reason?: EndReason,
): string {
  const search = new URLSearchParams();
  if (reason !== undefined) search.set('reason', reason);
  if (reason !== 'signed-out' && reason !== 'signed-out-elsewhere' && from.pathname !== '/')
    search.set('next', from.pathname + from.search + from.hash);
  return search.size === 0 ? '/login' : `/login?${search.toString()}`;
}

// helpers

/** A new document: what the old one had in memory is gone with it. */
function leave(reason: EndReason): void {
  if (over) return;
  over = true;
  if (reason !== 'expired') forgetKeptInput();
  window.location.replace(loginAddress(window.location, reason));
}

function tellOtherTabs(notice: Notice): void {
  channel?.postMessage(notice);
}
