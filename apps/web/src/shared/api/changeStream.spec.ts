// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges, watchCase } from './changeStream.js';

describe('following the change stream', () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } });
  let stops: (() => void)[];

  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    stops = [];
  });
  afterEach(() => {
    stops.forEach((stop) => stop());
    client.clear();
    vi.unstubAllGlobals();
  });

  it('reads once more what was read before the stream opened', async () => {
    // given
    const reads = shown(['tasks', 'list']);
    stops.push(followChanges(client));
    await expect.poll(() => reads.count).toBe(1);

    // when
    FakeSource.all[0]?.onopen?.();

    // then
    await expect.poll(() => reads.count).toBe(2);
  });

  it('goes on listening until the stream that also tells of a case is open', async () => {
    // given
    stops.push(followChanges(client));
    const [first] = FakeSource.all;
    first?.onopen?.();

    // when
    stops.push(watchCase('A'));
    await expect.poll(() => FakeSource.all.length).toBe(2);
    const second = FakeSource.all[1];

    // then
    expect(second?.url).toBe('/api/events?case=A');
    expect(first?.closed).toBe(false);
    const reads = shown(['tasks', 'list']);
    await expect.poll(() => reads.count).toBe(1);
    first?.tell('tasks');
    await expect.poll(() => reads.count, { timeout: 3_000 }).toBe(2);

    // when
    second?.onopen?.();

    // then
    expect(first?.closed).toBe(true);
    expect(second?.closed).toBe(false);
  });

  it('reads everything again after a stream that broke', async () => {
    // given
    vi.useFakeTimers();
    const reads = shown(['tasks', 'list']);
    stops.push(followChanges(client), () => vi.useRealTimers());
    FakeSource.all[0]?.onopen?.();
    await vi.advanceTimersByTimeAsync(10);
    const before = reads.count;

    // when
    FakeSource.all[0]?.onerror?.();
    await vi.advanceTimersByTimeAsync(4_000);
    FakeSource.all[1]?.onopen?.();
    await vi.advanceTimersByTimeAsync(10);

    // then
    expect(FakeSource.all).toHaveLength(2);
    expect(reads.count).toBe(before + 1);
  });

  it('tells of a stream that broke, which may have been refused', () => {
    // given
    let broken = 0;
    stops.push(followChanges(client, () => (broken += 1)));

    // when
    FakeSource.all[0]?.onerror?.();

    // then
    expect(broken).toBe(1);
  });

  /** A read that is on the screen. */
  function shown(queryKey: string[]): { count: number } {
    const reads = { count: 0 };
    const queryFn = () => Promise.resolve((reads.count += 1));
    stops.push(new QueryObserver(client, { queryKey, queryFn }).subscribe(() => undefined));
    return reads;
  }
});

// helpers

class FakeSource {
  static all: FakeSource[] = [];
  onopen?: () => void;
  onerror?: () => void;
  closed = false;
  private readonly changes: ((event: { data: string }) => void)[] = [];

  constructor(readonly url: string) {
    FakeSource.all.push(this);
  }

  addEventListener(_type: string, listener: (event: { data: string }) => void): void {
    this.changes.push(listener);
  }

  tell(topic: string): void {
    for (const change of this.changes) change({ data: JSON.stringify({ topics: [topic] }) });
  }

  close(): void {
    this.closed = true;
  }
}
