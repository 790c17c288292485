/** A civil date in a Chinese sentence of the timeline, e.g. `10月9日`: as everywhere on the pages of a case, without its year. */
export function monthDayText(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}
