import fc from 'fast-check';
import * as fields from './index.js';

const { formatMoney, formatNumber, isRead, readDate, readInteger, readMoney, readNumber } = fields;

const READERS = [
  fields.readDate,
  fields.readTime,
  fields.readMoment,
  fields.readMoney,
  fields.readInteger,
  fields.readNumber,
  fields.readIdentityNumber,
  fields.readCreditCode,
  fields.readPhone,
] as ((text: string) => fields.Reading<string | number>)[];

/** Texts near what people type, so that a good part of them is read. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789,，. 。-－/／年月日:：eE+xX元¥￥　１２３²①') }),
);
const day = fc
  .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wide = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

describe('readers', () => {
  it('read every day in every way in which it is written', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        const ways = [
          date,
          date.replaceAll('-', ''),
          date.replaceAll('-', '/'),
          date.replaceAll('-', '.'),
          `${year}年${month}月${dayOfMonth}日`,
          `${year}-${month}-${dayOfMonth}`,
          wide(date),
        ];
        for (const way of ways) expect(readDate(way)).toEqual({ value: date });
      }),
    );
  });

  it('read every amount and number in the way in which it is shown', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        for (const text of [formatMoney(fen), wide(formatMoney(fen)), `¥${formatMoney(fen)}元`]) {
          expect(readMoney(text)).toEqual({ value: fen });
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(readInteger(formatNumber(number))).toEqual({ value: number });
        expect(readNumber(formatNumber(number / 100))).toEqual({ value: number / 100 });
      }),
    );
  });

  it('never fall over, and what they read they read again as the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const reader of READERS) {
          const reading = reader(text);
          if (!isRead(reading)) continue;
          expect(Number.isNaN(reading.value)).toBe(false);
          if (reader === (readMoney as unknown)) continue;
          expect(reader(String(reading.value))).toEqual(reading);
        }
        const money = readMoney(text);
        if (isRead(money)) expect(readMoney(formatMoney(money.value))).toEqual(money);
      }),
      { numRuns: 2_000 },
    );
  });

  it('neither lose nor gain a digit of an amount or a date', () => {
    const digitsOf = (text: string) => fields.plainText(text).replace(/\D/g, '');
    fc.assert(
      fc.property(typed, (text) => {
        const money = readMoney(text);
        if (isRead(money)) {
          const written = digitsOf(formatMoney(money.value));
          expect(trimmed(digitsOf(text))).toBe(trimmed(written));
        }
        const date = readDate(text);
        if (isRead(date)) expect(date.value.replace(/\D/g, '')).toContain(digitsOf(text).slice(0, 4));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Zeros at the ends say nothing about an amount's other digits. */
function trimmed(digits: string): string {
  return digits.replace(/^0+|0+$/g, '');
}
