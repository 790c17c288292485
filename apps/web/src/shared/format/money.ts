import { moneyText } from '@app/fields';

const WAN_FEN = 1_000_000;

/** "123.5 万元" for totals from one 万元 upwards; plain money below and in English. */
export function totalMoneyText(fen: number, language: 'zh-CN' | 'en'): string {
  if (language === 'en' || Math.abs(fen) < WAN_FEN) return moneyText(fen);
  const wan = (fen / WAN_FEN).toFixed(1).replace(/\.0$/, '');
  return `${Number(wan).toLocaleString('en-US')} 万元`;
}
