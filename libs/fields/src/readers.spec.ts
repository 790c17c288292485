import { readCreditCode } from './credit-code.js';
import { isKeptDate, readDate } from './date.js';
import { readIdentityNumber } from './identity-number.js';
import { formatMoney, readMoney } from './money.js';
import { formatNumber, readInteger, readNumber } from './number.js';
import { readPhone } from './phone.js';
import { isKeptMoment, readMoment, readTime } from './time.js';

const read = (value: unknown) => ({ value });
const refused = (fault: string) => ({ fault });

describe('readDate', () => {
  it.each([
    '20261120',
    '2026/11/20',
    '2026-11-20',
    '2026.11.20',
    '2026年11月20日',
    ' 2026-11-20　',
    '２０２６－１１－２０',
    '２０２６１１２０',
    '2026。11。20',
    '2026 年 11 月 20 日',
  ])('reads %p as that day', (text) => {
    expect(readDate(text)).toEqual(read('2026-11-20'));
  });

  it('takes one digit where separators make it clear', () => {
    expect(readDate('2026-1-5')).toEqual(read('2026-01-05'));
    expect(readDate('2026年1月5日')).toEqual(read('2026-01-05'));
    expect(readDate('2028-02-29')).toEqual(read('2028-02-29'));
  });

  it.each([
    '2026-02-30',
    '2026-13-40',
    '2026-02-29',
    '2100-02-29',
    '20260231',
    '2026年4月31日',
    '2026-00-10',
  ])('refuses %p, which no calendar has', (text) => {
    expect(readDate(text)).toEqual(refused('NO_SUCH_DAY'));
  });

  it.each([
    '11/20/2026',
    '11-20',
    '昨天',
    '',
    '2026-11/20',
    '2026115',
    '202611200',
    '26-11-20',
    '2026-11-20x',
    '0226-11-20',
    '2026-11-20 14:30',
    '2026-11-2²',
  ])('refuses %p, which is no date with its year', (text) => {
    expect(readDate(text)).toEqual(refused('DATE'));
  });

  it('keeps a day in one way only', () => {
    expect(isKeptDate('2026-11-20')).toBe(true);
    expect(['20261120', '2026-1-5', ' 2026-11-20', '2026-02-30'].filter(isKeptDate)).toEqual([]);
  });
});

describe('readTime and readMoment', () => {
  it('read times as people write them', () => {
    expect(readTime('9:05')).toEqual(read('09:05'));
    expect(readTime('14：30')).toEqual(read('14:30'));
    expect(readTime('24:00')).toEqual(refused('TIME'));
    expect(readTime('14')).toEqual(refused('TIME'));
    expect(readMoment('2026/11/20 9:05')).toEqual(read('2026-11-20T09:05'));
    expect(readMoment('2026年11月20日14:30')).toEqual(read('2026-11-20T14:30'));
    expect(readMoment('2026-02-30 14:30')).toEqual(refused('NO_SUCH_DAY'));
    expect(readMoment('2026-11-20 25:30')).toEqual(refused('TIME'));
    expect(readMoment('2026-11-20')).toEqual(refused('TIME'));
    const kept = [
      '2026-11-20T14:30',
      '2026-11-20 14:30',
      '2026-11-20T24:00',
      '2026-02-30T14:30',
      '2026-11-20',
    ];
    expect(kept.map(isKeptMoment)).toEqual([true, false, false, false, false]);
  });
});

describe('readMoney', () => {
  it.each([
    ['12,345', 1_234_500],
    ['12，345.5', 1_234_550],
    ['１２３', 12_300],
    ['1 200', 120_000],
    ['12000元', 1_200_000],
    ['1,234,567.89 元', 123_456_789],
    ['¥12,345.00', 1_234_500],
    ['￥ 5', 500],
    ['4.35', 435],
    ['1.1', 110],
    ['12。5', 1_250],
    ['0', 0],
    ['-0', 0],
    ['-5', -500],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('reads %p as %p fen', (text, fen) => {
    expect(readMoney(text)).toEqual(read(fen));
  });

  it.each([
    ['1e3', 'NUMBER'],
    ['12.345', 'DECIMALS'],
    ['12,34', 'NUMBER'],
    ['1,2345', 'NUMBER'],
    ['1234,567', 'NUMBER'],
    ['1,234 567', 'NUMBER'],
    ['0,123', 'NUMBER'],
    ['12,', 'NUMBER'],
    ['12.', 'NUMBER'],
    ['.5', 'NUMBER'],
    ['1.2.3', 'NUMBER'],
    ['1.2万元', 'NUMBER'],
    ['5²', 'NUMBER'],
    ['①', 'NUMBER'],
    ['一千', 'NUMBER'],
    ['--5', 'NUMBER'],
    ['', 'NUMBER'],
    ['元', 'NUMBER'],
    ['NaN', 'NUMBER'],
    ['Infinity', 'NUMBER'],
    ['90071992547409.92', 'TOO_LARGE'],
  ])('refuses %p (%s)', (text, fault) => {
    expect(readMoney(text)).toEqual(refused(fault));
  });

  it('shows cents only where there are some', () => {
    expect([0, 5, 1_234_500, 1_234_550, -123_456_789].map(formatMoney)).toEqual([
      '0',
      '0.05',
      '12,345',
      '12,345.50',
      '-1,234,567.89',
    ]);
  });
});

describe('readInteger and readNumber', () => {
  it('read whole numbers and refuse parts', () => {
    expect(readInteger('12')).toEqual(read(12));
    expect(readInteger('１２')).toEqual(read(12));
    expect(readInteger('10,000')).toEqual(read(10_000));
    expect(readInteger('12.5')).toEqual(refused('INTEGER'));
    expect(readInteger('12.0')).toEqual(refused('INTEGER'));
    expect(readInteger('12人')).toEqual(refused('NUMBER'));
    expect(readInteger('9999999999999999')).toEqual(refused('TOO_LARGE'));
    expect(readNumber('3.25', 2)).toEqual(read(3.25));
    expect(readNumber('3.255', 2)).toEqual(refused('DECIMALS'));
  });

  it('write numbers without an exponent', () => {
    expect([12_345.6, -1_000, 0.0000001].map(formatNumber)).toEqual(['12,345.6', '-1,000', '0.0000001']);
  });
});

describe('numbers of people, companies and telephones', () => {
  it('read an identity number and hold its check digit', () => {
    expect(readIdentityNumber('11010519491231002x')).toEqual(read('11010519491231002X'));
    expect(readIdentityNumber('110105 19491231 002X')).toEqual(read('11010519491231002X'));
    expect(readIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toEqual(read('11010519491231002X'));
    expect(readIdentityNumber('110105194912310021')).toEqual(refused('IDENTITY_NUMBER'));
  });

  it('read a credit code and hold its check character', () => {
    expect(readCreditCode('91330100799655058b')).toEqual(read('91330100799655058B'));
    expect(readCreditCode('91330100799655058C')).toEqual(refused('CREDIT_CODE'));
  });

  it.each([
    ['138 0000 0000', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['１３８００００００００', '13800000000'],
    ['0575-87000000', '0575-87000000'],
    ['（0575）87000000', '0575-87000000'],
    ['0575-87000000-801', '0575-87000000-801'],
    ['87000000', '87000000'],
    ['12333', '12333'],
    ['400-000-0000', '400-000-0000'],
    ['+852 20000000', '+85220000000'],
    ['\u202D13800000000\u202C', '13800000000'],
    ['\u206813800000000\u2069', '13800000000'],
  ])('read the telephone number %p as %p', (text, number) => {
    expect(readPhone(text)).toEqual(read(number));
  });

  it.each([
    '1380000000',
    '138000000000',
    '0',
    '12-34',
    '电话',
    '23800000000',
    '+8613800',
    '1380000000x',
    '\u202E00000000831',
  ])('refuse %p as a telephone number', (text) => {
    expect(readPhone(text)).toEqual(refused('PHONE'));
  });
});
