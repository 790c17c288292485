import type { FieldRefusal } from './field-faults.js';

/** The sentences in which a field refuses, as the server writes them; the pages have the same ones in their dictionary. */
export const FIELD_WORDS = {
  required: '请填写“{field}”。',
  type: '“{field}”的格式不正确。',
  date: '“{field}”应写明年、月、日，如 2026-01-31。',
  noSuchDay: '“{field}”：没有这一天，请核对年、月、日。',
  time: '“{field}”应为时间，如 14:30。',
  moment: '“{field}”应写明日期和时间，如 2026-01-31 14:30。',
  number: '“{field}”应为数字，如 1200。',
  integer: '“{field}”应为整数。',
  money: '“{field}”应为以元为单位的金额，如 12345.50。',
  moneyInFen: '“{field}”应为以分为单位的整数金额。',
  otherUnit: '“{field}”的单位是{unit}，请换算后填写。',
  decimals: '“{field}”最多 {n} 位小数。',
  tooLarge: '“{field}”太大，请核对。',
  idcard: '“{field}”不是有效的居民身份证号码，请核对 18 位号码。',
  uscc: '“{field}”不是有效的统一社会信用代码，请核对 18 位代码。',
  phone: '“{field}”应为手机号，或带区号的座机号。',
  characters: '“{field}”含有无法保存的字符，请重新输入。',
  controls: '“{field}”含有看不见的控制字符，请删去后重新输入。',
  min: '“{field}”不能小于 {n}。',
  max: '“{field}”不能大于 {n}。',
  minLength: '“{field}”至少填写 {n} 个字符。',
  maxLength: '“{field}”最多填写 {n} 个字符。',
  pattern: '“{field}”的格式不正确。',
  notAfter: '“{field}”不能晚于 {date}。',
  notBefore: '“{field}”不能早于 {date}。',
  mostRows: '“{field}”最多 {n} 行。',
  noAttachment: '“{field}”：有的附件已经不在了，请重新上传。',
  requiredFiles: '请上传“{field}”。',
  leastFiles: '“{field}”至少要 {n} 个附件，现在有 {count} 个。',
  onlyPictures: '“{field}”只收图片，请换一个文件。',
  onlyPdf: '“{field}”只收 PDF，请换一个文件。',
  onlyPdfOrOfd: '“{field}”只收 PDF 或 OFD，请换一个文件。',
  mostFiles: '“{field}”最多 {n} 个附件。',
  unknownUnit: '“{field}”：没有这个单位，请从列表中选择。',
  unknownUser: '“{field}”：没有这个人，请从列表中选择。',
  aboveOutstanding: '“{field}”超过了还没有付的 {n} 元。请核对金额；以前登记有误的，先在案件的“款项”里冲正。',
  beforeTitle: '“{field}”不能早于 {date}：协议或裁决那天才确定要付这笔钱。请核对日期。',
  aboveClaim: '“{field}”超过了请求的 {n} 元，请核对。',
  aboveClaimUnlessReason: '“{field}”超过了请求的 {n} 元。请核对；确实应当这样的，请在“{reason}”里写明。',
  notSettled: '还有 {n} 元没有付清，不能选“{option}”。请先登记付款，或者选择其他结果。',
  exclusive: '“{field}”选了“{option}”，就不能同时选其他。',
} as const;

export type FieldWord = keyof typeof FIELD_WORDS;

/** The sentence of a refusal. */
export function refusalText({ word, values, ownWords }: FieldRefusal): string {
  if (ownWords !== undefined) return ownWords;
  return FIELD_WORDS[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
