import { type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { freshReads } from './freshReads.js';
import { keys } from './keys.js';
import { topicsKeys } from './topicKeys.js';

type StreamState = 'idle' | 'up' | 'down';

const FLUSH_MS = 1_000;
const POLL_MS = 15_000;
const RECONNECT_MS = 4_000;
const GRACE_MS = 6_000;
const REOPEN_MS = 150;
const WATCHED_AT_MOST = 20;

let state: StreamState = 'idle';
const listeners = new Set<() => void>();

/** Cases that are on the screen, with how often; the server tells of a case only those who ask for it. */
const watched = new Map<string, number>();
let reopen: (() => void) | null = null;

/** Lets the stream tell of a case while it is shown. Returns the stop. */
export function watchCase(caseNo: string): () => void {
  watched.set(caseNo, (watched.get(caseNo) ?? 0) + 1);
  if (watched.get(caseNo) === 1) reopen?.();
  return () => {
    const left = (watched.get(caseNo) ?? 1) - 1;
    // The stream is not opened anew to be told less.
    if (left > 0) watched.set(caseNo, left);
    else watched.delete(caseNo);
  };
}

/** State of the change stream, for the banner. */
export function useStreamState(): StreamState {
  return useSyncExternalStore(subscribe, () => state);
}

/**
 * Follows the server's change stream and reads again what has changed; polls only while the stream is down. Returns the
 * stop. What was read before the stream opened is read once more, because nothing told of changes until then. A stream
 * that breaks may have been refused, which its error does not say: `onBroken` finds out.
 */
export function followChanges(client: QueryClient, onBroken: () => void = () => undefined): () => void {
  const reads = freshReads(client);
  const pending = new Set<string>();
  let sources: EventSource[] = [];
  let stopped = false;
  let missed = true;
  let flushTimer: number | undefined;
  let reconnectTimer: number | undefined;
  let downTimer: number | undefined;
  const poll = window.setInterval(() => {
    if (state === 'down') reads.readAgain();
  }, POLL_MS);

  const flush = () => {
    flushTimer = undefined;
    const topics = [...pending];
    pending.clear();
    for (const queryKey of topicsKeys(topics)) reads.readAgain(queryKey);
  };

  const connectIn = (pauseMs: number) => {
    window.clearTimeout(reconnectTimer);
    reconnectTimer = window.setTimeout(connect, pauseMs);
  };

  const connect = () => {
    if (stopped) return;
    const source = new EventSource(`/api/events${watchedSearch()}`);
    const earlier = sources;
    sources = [...earlier, source];
    source.onopen = () => {
      // not before: in between nobody would listen
      earlier.forEach((each) => each.close());
      sources = sources.filter((each) => !earlier.includes(each));
      window.clearTimeout(downTimer);
      setState('up');
      if (missed) reads.readAgain();
      else for (const caseNo of watched.keys()) reads.readAgain(keys.case(caseNo));
      missed = false;
    };
    source.addEventListener('change', (event) => {
      for (const topic of readTopics(event.data)) pending.add(topic);
      flushTimer ??= window.setTimeout(flush, FLUSH_MS);
    });
    source.onerror = () => {
      source.close();
      missed = true;
      onBroken();
      // a later one is on its way already
      if (source !== sources.at(-1)) return;
      // A short break, as when a proxy closes an idle stream, is not worth a banner.
      if (state !== 'down') {
        window.clearTimeout(downTimer);
        downTimer = window.setTimeout(() => setState('down'), state === 'up' ? GRACE_MS : 0);
      }
      connectIn(RECONNECT_MS);
    };
  };

  reopen = () => connectIn(REOPEN_MS);
  connect();
  return () => {
    stopped = true;
    reopen = null;
    sources.forEach((each) => each.close());
    reads.stop();
    window.clearInterval(poll);
    window.clearTimeout(flushTimer);
    window.clearTimeout(reconnectTimer);
    window.clearTimeout(downTimer);
    setState('idle');
  };
}

function watchedSearch(): string {
  const search = new URLSearchParams();
  for (const caseNo of [...watched.keys()].slice(-WATCHED_AT_MOST)) search.append('case', caseNo);
  return search.size === 0 ? '' : `?${search.toString()}`;
}

function readTopics(data: unknown): string[] {
  try {
    const parsed = JSON.parse(String(data)) as { topics?: string[] };
    return parsed.topics ?? [];
  } catch {
    return [];
  }
}

function setState(next: StreamState): void {
  if (state === next) return;
  state = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
