import { PrintQueue } from './print-queue.js';

const never = new AbortController().signal;

describe('PrintQueue', () => {
  it('makes one print after the other, and one at a time of each person', async () => {
    const queue = new PrintQueue();
    const done: string[] = [];
    const first = held();
    const print = (name: string, until?: Promise<void>) =>
      queue.run(name, never, async () => {
        await until;
        done.push(name);
      });

    const prints = [print('a', first.promise), print('b')];
    await expect(print('a')).rejects.toMatchObject({ code: 'PRINT_UNDERWAY' });
    first.resolve();
    await Promise.all(prints);

    expect(done).toEqual(['a', 'b']);
  });

  it('lets whoever gave up a waiting print ask again at once, and never makes the one that was given up', async () => {
    const queue = new PrintQueue();
    const first = held();
    const before = queue.run('a', never, () => first.promise);
    const leaving = new AbortController();
    const given = jest.fn(() => Promise.resolve('given up'));
    const waiting = queue.run('b', leaving.signal, given);

    leaving.abort();
    await expect(waiting).rejects.toThrow();
    const again = queue.run('b', never, () => Promise.resolve('again'));
    first.resolve();

    await before;
    expect(await again).toBe('again');
    expect(given).not.toHaveBeenCalled();
  });

  it('goes on after a print that failed', async () => {
    const queue = new PrintQueue();
    await expect(queue.run('a', never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run('a', never, () => Promise.resolve('made'))).toBe('made');
  });
});

// helpers

/** A promise that is kept when somebody says so. */
function held() {
  let resolve!: () => void;
  const promise = new Promise<void>((keep) => (resolve = keep));
  return { promise, resolve: () => resolve() };
}
