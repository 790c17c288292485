const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** An amount in capitals as papers write it (票据法、正确填写票据和结算凭证的基本规定), e.g. 1860050 → `壹万捌仟陆佰元零伍角`. */
export function capitalAmount(fen: number): string {
  const [yuan, jiao, cent] = [
    Math.floor(Math.abs(fen) / 100),
    Math.floor(Math.abs(fen) / 10) % 10,
    Math.abs(fen) % 10,
  ];
  const sign = fen < 0 ? '负' : '';
  const whole = yuan === 0 ? '' : `${wholeNumber(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${sign}${whole === '' ? '零元' : whole}整`;
  const gap = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = jiao === 0 ? '' : `${DIGITS[jiao]}角`;
  return `${sign}${whole}${gap}${tenths}${cent === 0 ? '整' : `${DIGITS[cent]}分`}`;
}

// helpers

function wholeNumber(value: number): string {
  const groups: string[] = [];
  for (let rest = value, index = 0; rest > 0; rest = Math.floor(rest / 10_000), index += 1) {
    const group = rest % 10_000;
    const isPadded = group > 0 && group < 1000 && rest >= 10_000;
    const text = group === 0 ? '' : `${fourDigits(group)}${GROUPS[index]}`;
    groups.unshift(isPadded ? `零${text}` : group === 0 ? '零' : text);
  }
  return groups.join('').replace(/零+/g, '零').replace(/零$/, '');
}

function fourDigits(value: number): string {
  const digits = [...String(value)].reverse();
  const text = digits.map((digit, place) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[place]}`,
  );
  return text.reverse().join('').replace(/零+/g, '零').replace(/零$/, '');
}
