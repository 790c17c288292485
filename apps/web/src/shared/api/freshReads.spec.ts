import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { type FreshReads, freshReads } from './freshReads.js';

const KEY = ['case', 'A'];

describe('freshReads', () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } });
  const stops: (() => void)[] = [];

  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    client.clear();
  });

  it('reads again what was first being read when the change came', async () => {
    // given a first read that saw the server before the change
    const { reads, server, shown } = open();
    await server.asked(1);

    // when
    reads.readAgain(KEY);
    server.answer('before');

    // then
    await server.asked(2);
    server.answer('after');
    await expect.poll(shown).toBe('after');
  });

  it('lets a slow read finish and follows it once, however many changes come meanwhile', async () => {
    // given
    const { reads, server, shown } = open();
    await server.asked(1);
    server.answer('old');
    await expect.poll(shown).toBe('old');

    // when
    reads.readAgain(KEY);
    await server.asked(2);
    reads.readAgain(KEY);
    reads.readAgain();
    server.answer('newer');

    // then
    await expect.poll(shown).toBe('newer');
    await server.asked(3);
    server.answer('newest');
    await expect.poll(shown).toBe('newest');
    expect(server.count()).toBe(3);
  });

  it('tries again after a read that failed', async () => {
    // given
    const { reads, server, shown } = open();
    await server.asked(1);

    // when
    reads.readAgain(KEY);
    server.fail();

    // then
    await server.asked(2);
    server.answer('after');
    await expect.poll(shown).toBe('after');
  });

  it('leaves other reads alone', async () => {
    // given
    const { reads, server } = open();
    await server.asked(1);

    // when
    reads.readAgain(['case', 'B']);
    server.answer('only');

    // then
    await expect.poll(() => client.getQueryState(KEY)?.fetchStatus).toBe('idle');
    expect(client.getQueryState(KEY)?.isInvalidated).toBe(false);
    expect(server.count()).toBe(1);
  });

  function open(): { reads: FreshReads; server: Server; shown: () => unknown } {
    const reads = freshReads(client);
    const server = new Server();
    const observer = new QueryObserver(client, { queryKey: KEY, queryFn: () => server.read() });
    stops.push(
      observer.subscribe(() => undefined),
      reads.stop,
    );
    return { reads, server, shown: () => observer.getCurrentResult().data };
  }
});

// helpers

/** Answers the latest read when it is told to. */
class Server {
  private readonly pending: { resolve: (text: string) => void; reject: (error: Error) => void }[] = [];

  read(): Promise<string> {
    return new Promise((resolve, reject) => this.pending.push({ resolve, reject }));
  }

  count(): number {
    return this.pending.length;
  }

  answer(text: string): void {
    this.pending.at(-1)?.resolve(text);
  }

  fail(): void {
    this.pending.at(-1)?.reject(new Error('refused'));
  }

  async asked(times: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(times);
  }
}
