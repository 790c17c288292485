import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a paper can belong to: a field of a form, a task or a case as such, an operation on the clock. */
export const ATTACHMENT_PLACES = ['field', 'task', 'case', 'operation'] as const;
export type AttachmentPlace = (typeof ATTACHMENT_PLACES)[number];

/** A paper of a case; what it says is never changed once it is stored. */
@Entity('case_attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'case_no' }) caseNo: string;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  /** In bytes. */
  @Column('integer') size: number;
  /** Hexadecimal SHA-256 of the content. */
  @Column('text') sha256: string;
  /** Read only where it is asked for. */
  @Column('bytea', { select: false }) content: Buffer;
  @Column('text', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamp with time zone', { name: 'uploaded_at' }) uploadedAt: Date;
  /** When something referred to it for the first time. */
  @Column('timestamp with time zone', { name: 'used_at', nullable: true }) usedAt: Date | null;
  /** The task in which it was added. */
  @Column('bigint', { name: 'task_key', nullable: true }) taskKey: string | null;
  /** Null while nothing refers to it. */
  @Column('text', { nullable: true }) place: AttachmentPlace | null;
  @Column('text', { name: 'field_label', nullable: true }) fieldLabel: string | null;
  @Column('text', { name: 'field_label_en', nullable: true }) fieldLabelEn: string | null;
  /** By which an upload that is sent again is known. */
  @Column('text', { name: 'upload_key', nullable: true }) uploadKey: string | null;
}

/** A paper as people see it. */
export type Attachment = Pick<AttachmentEntity, 'id' | 'name' | 'size' | 'mediaType'>;

/** A paper that was just stored. */
export interface StoredAttachment extends Attachment {
  /** An older paper of the case that says the same, byte for byte. */
  same: Pick<Attachment, 'id' | 'name'> | null;
}

/** What refers to a paper from now on. */
export interface AttachmentUse {
  id: string;
  place: 'field' | 'operation' | 'case';
  taskKey?: string;
  fieldLabel?: string;
  fieldLabelEn?: string | null;
}

/** Where a paper was added, and the key under which it may be sent again. */
export interface UploadPlace {
  taskKey?: string;
  /** It belongs to the task or the case at once; otherwise only when something refers to it. */
  attach?: boolean;
  uploadKey?: string;
}
