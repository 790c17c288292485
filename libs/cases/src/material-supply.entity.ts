import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody brought what a case was taken on without. */
@Entity('material_supply')
export class MaterialSupplyEntity {
  @PrimaryColumn('text', { name: 'case_no' }) caseNo: string;
  @PrimaryColumn('text') code: string;
  @Column('uuid', { name: 'attachment_id' }) attachmentId: string;
  @Column('text', { name: 'supplied_by' }) suppliedBy: string;
  @Column('timestamp with time zone', { name: 'supplied_at' }) suppliedAt: Date;
}
