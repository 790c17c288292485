/** A day that a year's notice names: a rest day (`off`) or a make-up working day (`work`, 调休上班). */
export interface HolidayDay {
  day: string;
  /** The year whose notice names the day; the day itself may lie in a neighbouring year. */
  year: number;
  kind: 'off' | 'work';
  name: string;
}
