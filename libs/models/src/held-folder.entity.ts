import { STORABLE_JSON } from '@app/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a folder as it was shipped. */
export interface HeldFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The version of a process folder that the program brought and that was not put in the place of what people deployed. */
@Entity('held_folder')
export class HeldFolderEntity {
  @PrimaryColumn('text') folder: string;
  /** Of names and contents, as for a folder that is deployed. */
  @Column('text') checksum: string;
  @Column('text', { array: true }) processes: string[];
  @Column('jsonb', { transformer: STORABLE_JSON }) files: HeldFile[];
  @Column('timestamp with time zone', { name: 'held_at' }) heldAt: Date;
  /** Who decided to keep what is deployed; null while nobody decided. */
  @Column('text', { name: 'kept_by', nullable: true }) keptBy: string | null;
  @Column('timestamp with time zone', { name: 'kept_at', nullable: true }) keptAt: Date | null;
}
