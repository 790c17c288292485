import * as fc from 'fast-check';
import type { LedgerKind } from '@app/fields';
import { type LedgerEvent, ledgerRows, ledgerStateOf } from './ledger-rows.js';

const FIRST = Date.parse('2026-03-02T09:00:00+08:00');
const minute = (n: number) => new Date(FIRST + n * 60_000);
const entry = (
  kind: LedgerKind,
  fen: number,
  at: number,
  counteredAt: number | null = null,
): LedgerEvent => ({
  ...{ kind, fen, on: '2026-03-02', recordedAt: minute(at), insteadOfFen: null },
  counter: counteredAt === null ? null : { at: minute(counteredAt) },
});

/** What forms and people may leave: payments that were not refused, some of them taken out again later. */
const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom<LedgerKind>('claimed', 'agreed', 'awarded', 'ordered', 'paid'),
      fen: fc.integer({ min: 0, max: 1_000_000 }),
      counteredAfter: fc.option(fc.integer({ min: 1, max: 50 })),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ kind, fen, counteredAfter }, index) =>
      entry(kind, fen, index, counteredAfter === null ? null : index + counteredAfter),
    ),
  );

describe('the lines of a ledger', () => {
  it('say what was outstanding behind each', () => {
    const rows = ledgerRows([
      entry('claimed', 1200, 0),
      entry('agreed', 1000, 1),
      entry('paid', 700, 2, 4),
      entry('paid', 300, 3),
    ]);
    expect(
      rows.map(({ entry: { kind }, isCounter, effect, outstanding }) => [
        kind,
        isCounter,
        effect,
        outstanding,
      ]),
    ).toEqual([
      ['claimed', false, 1200, 1200],
      ['agreed', false, -200, 1000],
      ['paid', false, -700, 300],
      ['paid', false, -300, 0],
      ['paid', true, 700, 700],
    ]);
  });

  it('have a claim that was checked once, and say what a corrected one stood in place of', () => {
    const told = (all: readonly LedgerEvent[]) =>
      ledgerRows(all).map(({ entry: { kind, fen }, isCounter, correctsFen }) => {
        return [kind, fen, isCounter, correctsFen];
      });
    expect(told([entry('claimed', 1200, 0), entry('claimed', 1200, 1)])).toEqual([
      ['claimed', 1200, false, null],
    ]);
    expect(told([entry('claimed', 1200, 0), entry('claimed', 1100, 1)])).toEqual([
      ['claimed', 1200, false, null],
      ['claimed', 1100, false, 1200],
    ]);
    // what was taken out leaves the claim that was said again
    expect(told([entry('claimed', 1200, 0, 5), entry('claimed', 1200, 1)])).toEqual([
      ['claimed', 1200, false, null],
      ['claimed', 1200, false, null],
      ['claimed', 1200, true, null],
    ]);
    const instead = { ...entry('agreed', 900, 3), insteadOfFen: 800 };
    expect(told([entry('agreed', 800, 0, 3), instead])).toEqual([
      ['agreed', 800, false, null],
      ['agreed', 800, true, null],
      ['agreed', 900, false, 800],
    ]);
  });

  it('add up to what is outstanding', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const sum = ledgerRows(all).reduce((total, { effect }) => total + effect, 0);
        expect(sum).toBe(ledgerStateOf(all).outstanding ?? 0);
      }),
    );
  });

  it('never have less than nothing outstanding', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const { outstanding } of ledgerRows(all)) expect(outstanding ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are as if an entry had never been there, once it is taken out', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 1_000_000 }), (all, fen) => {
        const withWrong = [...all, entry('paid', fen, 100, 101)];
        expect(ledgerStateOf(withWrong)).toEqual(ledgerStateOf(all));
        expect(ledgerRows(withWrong).at(-1)?.outstanding ?? null).toBe(ledgerStateOf(all).outstanding);
      }),
    );
  });
});
