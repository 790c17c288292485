import { STORABLE_JSON } from '@app/database';
import type { CivilDate } from '@app/statutory-time';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A numbered paper of a case; what it says is never changed once it is issued. */
@Entity('document')
export class DocumentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  /** The job that issued it; null where a person did. */
  @Column('bigint', { name: 'job_key', nullable: true }) jobKey: string | null;
  /** The step that issued it. */
  @Column('bigint', { name: 'element_instance_key', nullable: true }) elementInstanceKey: string | null;
  @Column('text', { name: 'case_no' }) caseNo: string;
  @Column('text', { name: 'document_no' }) no: string;
  @Column('text', { name: 'template_code' }) templateCode: string;
  /** Null, as the file and what is known of it, for papers from before there were templates. */
  @Column('integer', { name: 'template_version', nullable: true }) templateVersion: number | null;
  @Column('text') title: string;
  @Column('date', { name: 'issued_on' }) issuedOn: CivilDate;
  @Column('timestamp with time zone', { name: 'issued_at' }) issuedAt: Date;
  @Column('jsonb', { transformer: STORABLE_JSON, select: false }) data: object;
  /** Read only where it is asked for. */
  @Column('bytea', { nullable: true, select: false }) content: Buffer | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('integer', { nullable: true }) pages: number | null;
  @Column('text', { nullable: true, select: false }) words: string | null;
  @Column('text', { name: 'check_code', nullable: true }) checkCode: string | null;
  @Column('timestamp with time zone', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @Column('text', { name: 'voided_by', nullable: true }) voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
  /** The void paper in whose place it was issued. */
  @Column('bigint', { name: 'replaces_id', nullable: true }) replacesId: string | null;
}

/** An issued paper, as jobs and catalogues know it. */
export interface IssuedDocument {
  no: string;
  title: string;
  issuedOn: CivilDate;
}

/** A paper that is about to be stored. */
export interface NewDocument extends IssuedDocument {
  /** The job that issued it; null where a person did. */
  jobKey: string | null;
  /** The step that issued it; of one that replaces another that of the other. */
  elementInstanceKey: string | null;
  caseNo: string;
  templateCode: string;
  templateVersion: number;
  issuedAt: Date;
  /** What the template was given. */
  data: object;
  content: Buffer;
  /** Hexadecimal SHA-256 of the content. */
  sha256: string;
  pages: number;
  words: string;
  checkCode: string;
  /** The void paper in whose place it is issued. */
  replacesId: string | null;
}
