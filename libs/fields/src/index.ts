export { isCreditCode, readCreditCode } from './credit-code.js';
export { isKeptDate, readDate } from './date.js';
export { isIdentityNumber, readIdentityNumber } from './identity-number.js';
export { formatMoney, readMoney } from './money.js';
export { decimalsOf, formatNumber, readInteger, readNumber } from './number.js';
export { readPhone } from './phone.js';
export { isRead, plainText } from './reading.js';
export type { Reading, ReadingFault } from './reading.js';
export { readMoment, readTime } from './time.js';
