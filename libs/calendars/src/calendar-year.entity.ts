import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year of the working calendar; without the State Council's notice it is an estimate. */
@Entity('calendar_year')
export class CalendarYear {
  @PrimaryColumn('integer')
  year: number;

  @Column('boolean')
  published: boolean;

  @Column('text')
  source: string;
}
