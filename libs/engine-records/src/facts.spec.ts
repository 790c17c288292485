import { EVERYTHING, notifyFacts } from './facts.js';

async function payloadsOf(topics: string[]): Promise<{ topics: string[] }[]> {
  const sent: string[] = [];
  await notifyFacts(
    { query: async (_: string, values: unknown[]) => sent.push(...(values[1] as string[])) } as never,
    topics,
  );
  return sent.map((payload) => {
    expect(Buffer.byteLength(payload)).toBeLessThan(8000);
    return JSON.parse(payload) as { topics: string[] };
  });
}

const cases = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `case:330681-GZWQ-20261122-${String(index).padStart(5, '0')}`);

describe('notification of changes', () => {
  it('is not sent for nothing', async () => expect(await payloadsOf([])).toEqual([]));

  it('is cut so that PostgreSQL takes it', async () => {
    const payloads = await payloadsOf(cases(1500));
    expect(payloads.flatMap(({ topics }) => topics)).toEqual(cases(1500));
  });

  it('is cut by bytes, not by the number of topics', async () => {
    const groups = Array.from({ length: 300 }, (_, index) => `tasks:${'仲裁院'.repeat(15)}"${index}`);
    const payloads = await payloadsOf(groups);
    expect(payloads.flatMap(({ topics }) => topics)).toEqual(groups);
  });

  it('says "everything" instead of a name that is as long as a page', async () => {
    expect(await payloadsOf(['cases', `tasks:${'组'.repeat(9000)}`])).toEqual([{ topics: [EVERYTHING] }]);
  });

  it('says "everything" instead of thousands of cases', async () => {
    expect(await payloadsOf(cases(5000))).toEqual([{ topics: [EVERYTHING] }]);
  });
});
