import * as fc from 'fast-check';
import type { FieldDefinition } from './field.js';
import {
  EMPTY_LEDGER,
  enterMove,
  ledgerAfter,
  ledgerMoves,
  type LedgerMove,
  type PlacedLedgerField,
} from './ledger.js';
import { ledgerRefusals } from './ledger-refusals.js';

const money = (key: string, label: string, properties: Record<string, string>): FieldDefinition => ({
  ...{ type: 'number', key, label },
  properties: { money: 'fen', ...properties },
});
const day = (key: string, dateLabel: string): FieldDefinition => ({ type: 'datetime', key, dateLabel });
const METHOD: FieldDefinition = {
  ...{ type: 'select', key: 'how', label: '付款方式', properties: { 'option.bank.en': 'Bank transfer' } },
  values: [{ label: '银行转账', value: 'bank' }],
};
const RESULT: FieldDefinition = {
  ...{ type: 'radio', key: 'outcome', label: '履行情况', properties: { settles: 'full' } },
  values: [
    { label: '全部付清', value: 'full' },
    { label: '部分付清', value: 'partial' },
  ],
};
const PAID = money('paid', '这次付了多少', {
  ledger: 'paid',
  ledgerOn: 'paidOn',
  ledgerMethod: 'how',
  ledgerProof: 'slips',
});
const PAYMENT = placed(RESULT, PAID, day('paidOn', '付款日期'), METHOD, {
  type: 'attachments',
  key: 'slips',
  label: '凭证',
});
const AWARD = placed(
  money('award', '应付金额', { ledger: 'awarded', ledgerOn: 'servedOn', ledgerReason: 'why' }),
  day('servedOn', '送达日期'),
  { type: 'textarea', key: 'why', label: '超出请求的理由' },
);
const CLAIMED: LedgerMove = { kind: 'claimed', fen: 1_200_000, on: '2026-03-02' };
const AGREED: LedgerMove = { kind: 'agreed', fen: 1_000_000, on: '2026-03-10' };

function placed(...fields: FieldDefinition[]): PlacedLedgerField[] {
  return fields.map((field) => ({ path: field.key ?? '', field }));
}
function refused(
  fields: readonly PlacedLedgerField[],
  values: Record<string, unknown>,
  moves: LedgerMove[],
): string[] {
  const valueOf = (path: string) => values[path];
  return ledgerRefusals({ fields, valueOf, state: ledgerAfter(moves), today: '2026-04-01' }).map(
    ({ path, refusal }) => `${path} ${refusal.code}`,
  );
}

describe('the ledger of a case', () => {
  it('knows no day that is none: a table of days would not take it', () => {
    const dayOf = (paidOn: unknown) =>
      ledgerMoves(PAYMENT, (path) => (path === 'paid' ? 100 : paidOn))[0]?.on;
    expect(['2026-03-20', '2026-03-20T09:00', '2026-02-30', '9999-99-99', 20260320].map(dayOf)).toEqual([
      ...['2026-03-20', '2026-03-20', null, null, null],
    ]);
  });

  it('owes what was claimed, then what was agreed, less what was paid', () => {
    expect(ledgerAfter([CLAIMED]).outstanding).toBe(1_200_000);
    expect(ledgerAfter([CLAIMED, AGREED])).toMatchObject({
      claimed: 1_200_000,
      titled: 1_000_000,
      outstanding: 1_000_000,
    });
    expect(ledgerAfter([CLAIMED, AGREED, { kind: 'paid', fen: 400_000, on: '2026-03-20' }])).toMatchObject({
      ...{ paid: 400_000, outstanding: 600_000 },
    });
  });

  it('owes afresh what a later title says, which has taken into account what was paid before', () => {
    const moves: LedgerMove[] = [
      ...[CLAIMED, AGREED],
      { kind: 'paid', fen: 400_000, on: '2026-03-20' },
      { kind: 'awarded', fen: 600_000, on: '2026-04-20' },
    ];
    expect(ledgerAfter(moves)).toMatchObject({ titled: 600_000, paid: 400_000, outstanding: 600_000 });
  });

  it('does not know what is owed where nobody claimed anything', () => {
    expect(ledgerAfter([{ kind: 'paid', fen: 1, on: null }])).toMatchObject({ outstanding: null, paid: 1 });
  });

  it('reads of a form what was entered, with its day, its way and its proof', () => {
    const values: Record<string, unknown> = {
      outcome: 'partial',
      paid: 400_000,
      paidOn: '2026-03-20',
      how: 'bank',
      slips: ['7'],
    };
    expect(ledgerMoves(PAYMENT, (path) => values[path])).toMatchObject([
      {
        ...{ path: 'paid', kind: 'paid', fen: 400_000, on: '2026-03-20', method: 'bank' },
        ...{ methodLabel: '银行转账', methodLabelEn: 'Bank transfer', proofFiles: ['7'] },
      },
    ]);
    expect(ledgerMoves(PAYMENT, () => undefined)).toEqual([]);
    expect(ledgerMoves(PAYMENT, (path) => (path === 'paid' ? 0 : undefined))).toEqual([]);
  });
});

describe('the ledger refuses', () => {
  const full = { outcome: 'full', paid: 1_000_000, paidOn: '2026-03-20', how: 'bank' };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing of a payment of all that is owed', full, []],
    ['all is paid, while something is not', { ...full, paid: 900_000 }, ['outcome LEDGER_NOT_SETTLED']],
    ['nothing of a part', { ...full, outcome: 'partial', paid: 900_000 }, []],
    ['a payment above what is owed', { ...full, paid: 1_000_001 }, ['paid LEDGER_ABOVE_OUTSTANDING']],
    ['a payment before the agreement', { ...full, paidOn: '2026-03-09' }, ['paidOn LEDGER_BEFORE_TITLE']],
    ['a payment that lies ahead', { ...full, paidOn: '2026-04-02' }, ['paidOn NOT_AFTER']],
  ])('%s', (_, values, faults) => expect(refused(PAYMENT, values, [CLAIMED, AGREED])).toEqual(faults));

  it('an award above the claim without a reason', () => {
    const award = { award: 1_200_001, servedOn: '2026-03-20' };
    expect(refused(AWARD, award, [CLAIMED])).toEqual(['award LEDGER_ABOVE_CLAIM']);
    expect(refused(AWARD, { ...award, why: '计入加付赔偿金' }, [CLAIMED])).toEqual([]);
    expect(refused(AWARD, { ...award, award: 1_200_000 }, [CLAIMED])).toEqual([]);
    expect(refused(AWARD, award, [])).toEqual([]);
  });

  it('nothing where what is agreed is paid at once', () => {
    const fields = placed(
      { ...RESULT },
      { ...PAID, properties: { ...PAID.properties, ledger: 'agreed,paid' } },
      day('paidOn', '日期'),
    );
    expect(refused(fields, { ...full, paid: 800_000 }, [CLAIMED])).toEqual([]);
  });
});

const move = fc.record<LedgerMove>({
  kind: fc.constantFrom('claimed', 'agreed', 'awarded', 'ordered', 'paid'),
  fen: fc.integer({ min: 0, max: 10_000_000 }),
  on: fc.constant('2026-03-02'),
});

describe('whatever is entered', () => {
  it('never leaves less than nothing outstanding, and counts every payment once', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const state = ledgerAfter(moves);
        const paid = moves.filter(({ kind }) => kind === 'paid').reduce((sum, { fen }) => sum + fen, 0);
        expect(state.outstanding ?? 0).toBeGreaterThanOrEqual(0);
        expect(state.paid).toBe(paid);
      }),
    );
  });

  it('is what was owed less what was paid, of payments that it did not refuse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.integer({ min: 1, max: 300_000 })),
        (owed, sums) => {
          let state = enterMove(EMPTY_LEDGER, { kind: 'agreed', fen: owed, on: '2026-03-02' });
          let taken = 0;
          for (const fen of sums) {
            const values: Record<string, unknown> = { outcome: 'partial', paid: fen, paidOn: '2026-03-20' };
            const refusals = ledgerRefusals({
              fields: PAYMENT,
              valueOf: (path) => values[path],
              state,
              today: '2026-04-01',
            });
            expect(refusals.length > 0).toBe(fen > owed - taken);
            if (refusals.length > 0) continue;
            taken += fen;
            state = enterMove(state, { kind: 'paid', fen, on: '2026-03-20' });
          }
          expect(state.outstanding).toBe(owed - taken);
        },
      ),
    );
  });
});
