import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleScope } from './actor-scope.js';

/** A role that people hold in units, with its names in both languages. */
@Entity('org_role')
export class RoleEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  /** What it opens besides its tasks: administration, or the models. */
  @Column('text', { nullable: true }) grants: 'administer' | 'model' | null;
  /** What it lets see besides the own work: `unit-tree`, `stage-only`, `county`, `ledger`. */
  @Column('text', { array: true }) scopes: RoleScope[];
  @Column('boolean') retired: boolean;
}
