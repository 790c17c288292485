import { newKey } from '@/shared/api/useIdempotencyKey.js';
import { uploadAttachment } from '@/shared/forms/papers.js';

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

/** Where files go: to a task of a case, or to the case itself. */
export interface UploadTarget {
  caseNo: string;
  taskKey?: string;
}

/**
 * The files on their way to one place, one after the other. They go on while pages, languages and dialogs change: who shows
 * them listens, and may come back later.
 */
export class Uploads {
  private items: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<string, AbortController>();

  constructor(
    private readonly target: UploadTarget,
    private readonly onStored: () => void,
  ) {}

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
      const { caseNo, taskKey } = this.target;
      const onProgress = (sent: number) => this.change(key, { sent });
      await uploadAttachment(caseNo, file, { attach: { taskKey }, key, signal: stop.signal, onProgress });
      this.show(this.items.filter((item) => item.key !== key));
      this.onStored();
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
