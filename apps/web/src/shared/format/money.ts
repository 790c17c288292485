const WAN_FEN = 1_000_000;

/** "¥12,350.00" from fen. */
export function moneyText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const abs = Math.abs(Math.round(fen));
  const yuan = Math.floor(abs / 100).toLocaleString('en-US');
  return `${sign}¥${yuan}.${String(abs % 100).padStart(2, '0')}`;
}

/** "123.5 万元" for totals from one 万元 upwards; plain money below and in English. */
export function totalMoneyText(fen: number, language: 'zh-CN' | 'en'): string {
  if (language === 'en' || Math.abs(fen) < WAN_FEN) return moneyText(fen);
  const wan = (fen / WAN_FEN).toFixed(1).replace(/\.0$/, '');
  return `${Number(wan).toLocaleString('en-US')} 万元`;
}
