import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that a year's notice names: a rest day (`off`) or a make-up working day (`work`, 调休上班). */
@Entity('holiday_day')
export class HolidayDay {
  @PrimaryColumn('date')
  day: string;

  /** The year whose notice names the day; the day itself may lie in a neighbouring year. */
  @Column('integer')
  year: number;

  @Column('text')
  kind: 'off' | 'work';

  @Column('text')
  name: string;
}
