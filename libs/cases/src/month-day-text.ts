/**
 * A civil date in a Chinese sentence of the timeline, e.g. `10月9日`: as everywhere on the pages of a case, without its year.
 * A moment has its time as well, `10月9日 14:30`.
 */
export function monthDayText(moment: string): string {
  const [, month, day] = moment.slice(0, 10).split('-').map(Number);
  const time = moment.length > 10 ? ` ${moment.slice(11, 16)}` : '';
  return `${month}月${day}日${time}`;
}

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The same in an English sentence, as the pages write it: `9 Oct`, `9 Oct 14:30`. */
export function monthDayTextEn(moment: string): string {
  const [, month = 1, day] = moment.slice(0, 10).split('-').map(Number);
  const time = moment.length > 10 ? ` ${moment.slice(11, 16)}` : '';
  return `${day} ${MONTHS_EN[month - 1] ?? ''}${time}`;
}
