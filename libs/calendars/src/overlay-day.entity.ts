import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which a unit departs from the county's calendar: it rests (`off`) or works (`work`) all the same. */
@Entity('calendar_overlay_day')
export class OverlayDayEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'unit_code' }) unitCode: string;
  @Column('date') day: string;
  @Column('text') kind: 'off' | 'work';
  @Column('text') name: string;
  /** Who decided it, e.g. the notice of the county. */
  @Column('text') source: string;
  @Column('text', { name: 'created_by' }) createdBy: string;
  @Column('timestamp with time zone', { name: 'created_at' }) createdAt: Date;
  /** A removed day stays on record and counts no more. */
  @Column('text', { name: 'removed_by', nullable: true }) removedBy: string | null;
  @Column('timestamp with time zone', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}

/** The same as it is shown, with the names of the unit and of people. */
export interface OverlayDay extends OverlayDayEntity {
  unitName: string;
}

/** What timing needs to know of an overlay day. */
export type LocalDay = Pick<OverlayDay, 'unitCode' | 'day' | 'kind'>;

/** A local day as somebody asks for it. */
export type NewOverlayDay = LocalDay & Pick<OverlayDay, 'name' | 'source'>;
