import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that a person holds in a unit, from a day until a day; null is without end. */
@Entity('user_role')
export class PostEntity {
  @PrimaryColumn('text') username: string;
  @PrimaryColumn('text', { name: 'unit_code' }) unitCode: string;
  @PrimaryColumn('text') role: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
