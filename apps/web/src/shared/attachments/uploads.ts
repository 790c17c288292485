import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { newKey } from '@/shared/api/useIdempotencyKey.js';

/** A file that is on its way to the case. */
export interface Upload {
  /** Sent again under the same key, it is stored once. */
  key: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** How much of it has left, from 0 to 1. */
  sent: number;
  /** Why it failed. */
  problem: unknown;
}

/** What goes with a file on its way. */
export interface UploadWay {
  /** The same key stores nothing a second time. */
  key: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/**
 * The files on their way to one place, one after the other. They go on while pages, languages and dialogs change: who shows
 * them listens, and may come back later.
 */
export class Uploads<Stored> {
  private items: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, AbortController>();

  constructor(
    private readonly sendFile: (file: File, way: UploadWay) => Promise<Stored>,
    private readonly onStored: (stored: Stored) => void,
  ) {}

  /** Whether something is on its way or waits; what failed does not. */
  get isBusy(): boolean {
    return this.items.some(({ state }) => state !== 'failed');
  }

  readonly all = (): readonly Upload[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(files: readonly File[]): void {
    const waiting = files.map((file) => ({
      ...{ key: newKey(), file, state: 'waiting' as const, sent: 0, problem: null },
    }));
    this.show([...this.items, ...waiting]);
    this.next();
  }

  retry(key: string): void {
    this.change(key, { state: 'waiting', sent: 0, problem: null });
    this.next();
  }

  /** Stops one that is being sent, forgets one that waits or failed. */
  drop(key: string): void {
    this.stops.get(key)?.abort();
    this.show(this.items.filter((item) => item.key !== key));
    this.next();
  }

  /** Forgets everything: whoever wanted it is gone. */
  dropAll(): void {
    for (const stop of this.stops.values()) stop.abort();
    this.show([]);
  }

  private next(): void {
    if (this.items.some(({ state }) => state === 'sending')) return;
    const waiting = this.items.find(({ state }) => state === 'waiting');
    if (waiting !== undefined) void this.send(waiting);
  }

  private async send({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.stops.set(key, stop);
    this.change(key, { state: 'sending' });
    try {
      const onProgress = (sent: number) => this.change(key, { sent });
      const stored = await this.sendFile(file, { key, signal: stop.signal, onProgress });
      if (stop.signal.aborted) return;
      this.onStored(stored);
      this.show(this.items.filter((item) => item.key !== key));
    } catch (problem) {
      // one that was dropped is in the list no more
      this.change(key, { state: 'failed', problem });
    } finally {
      this.stops.delete(key);
      this.next();
    }
  }

  private change(key: string, changed: Partial<Upload>): void {
    this.show(this.items.map((item) => (item.key === key ? { ...item, ...changed } : item)));
  }

  private show(items: readonly Upload[]): void {
    const isBusy = items.length > 0;
    if (isBusy !== this.items.length > 0) askBeforeLeaving(isBusy);
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}

/** Whether the file itself is not taken: sent again it would be refused again. */
export function isRefused(problem: unknown): boolean {
  return problem instanceof ApiProblem && [413, 422].includes(problem.status);
}

// helpers

let busy = 0;

/** A window that is closed would lose what is on its way. */
function askBeforeLeaving(isBusy: boolean): void {
  busy += isBusy ? 1 : -1;
  if (isBusy && busy === 1) addEventListener('beforeunload', ask);
  if (busy === 0) removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
