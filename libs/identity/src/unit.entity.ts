import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a unit stands in the county. */
export const UNIT_LEVELS = [
  ...['prefecture', 'county', 'department', 'town', 'town-office', 'stationed', 'village', 'grid'],
] as const;

/** A unit; its code is a path, and what a person sees is a prefix of it, so that codes are never renamed. */
@Entity('org_unit')
export class UnitEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName: string | null;
  @Column('text') level: string;
  @Column('text', { name: 'parent_code', nullable: true }) parentCode: string | null;
  /** The town in which a body of a department sits: its second parent. */
  @Column('text', { name: 'stationed_at_code', nullable: true }) stationedAtCode: string | null;
  /** Of the county: the first part of every case number. */
  @Column('text', { name: 'division_code', nullable: true }) divisionCode: string | null;
  /** Whoever holds it leads the unit. */
  @Column('text', { name: 'lead_role' }) leadRole: string;
  /** The command and those who oversee see the whole county. */
  @Column('text', { nullable: true }) kind: 'command' | 'oversight' | null;
  /** What it does for the cases of the county or of its town; models name it by this. */
  @Column('text', { nullable: true }) function: string | null;
  @Column('boolean') demo: boolean;
  @Column('boolean') retired: boolean;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn: string | null;
  /** Who answers for what it left, once it is retired. */
  @Column('text', { name: 'successor_code', nullable: true }) successorCode: string | null;
}
