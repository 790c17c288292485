import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody (B) stands in for the holder (A) of a post, in these days. */
@Entity('post_stand_in')
export class StandInEntity {
  @PrimaryColumn('text') username: string;
  @PrimaryColumn('text', { name: 'unit_code' }) unitCode: string;
  @PrimaryColumn('text') role: string;
  @PrimaryColumn('text', { name: 'stand_in' }) standIn: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to' }) validTo: string;
}
