/** A year of the working calendar; without the State Council's notice it is an estimate. */
export interface CalendarYear {
  year: number;
  published: boolean;
  source: string;
}
