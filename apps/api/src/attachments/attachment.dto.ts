import { ApiProperty } from '@nestjs/swagger';
import {
  ATTACHMENT_PLACES,
  type Attachment,
  type AttachmentPlace,
  type StoredAttachment,
} from '@app/attachments';
import type { CaseAttachment } from '@app/cases';
import { IsIn, Matches } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** A paper of a case. */
export class AttachmentDto implements Attachment {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** @example 延长审理期限审批表.pdf */
  name: string;
  /**
   * In bytes.
   * @example 48213
   */
  size: number;
  /** @example application/pdf */
  mediaType: string;
}

/** What is told of an upload. */
export class UploadQueryDto {
  /** The task in which the file is added. */
  @MayBeAbsent()
  @Matches(/^\d{1,19}$/)
  taskKey?: string;

  /** `true`: it belongs to the task, or without one to the case, at once; otherwise when a form or a request refers to it. */
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  attach?: 'true' | 'false';
}

/** A paper that was just stored. */
export class StoredAttachmentDto extends AttachmentDto implements Omit<StoredAttachment, 'same'> {
  /** Name of an older paper of the case that says the same, byte for byte, and that I may see. */
  sameAs: string | null;
}

/** A paper of a case with who added it, when, and for what. */
export class CaseAttachmentDto extends StoredAttachmentDto implements CaseAttachment {
  /** What it belongs to; null while it is only chosen in a form that was not submitted. */
  @ApiProperty({ enum: ATTACHMENT_PLACES, nullable: true })
  place: AttachmentPlace | null;
  /** @example 权属证明 */
  fieldLabel: string | null;
  fieldLabelEn: string | null;
  /** @example 示例-张三 */
  uploadedBy: string;
  uploadedAt: Date;
  /** The task in which it was added. */
  taskKey: string | null;
  /** @example 现场核验 */
  taskName: string | null;
  taskNameEn: string | null;
  /** The run of a stage in which its task, or its operation, lies. */
  stageRunKey: string | null;
  /** @example 核验 */
  stageName: string | null;
  stageNameEn: string | null;
  /** Which time the stage was entered, from 1. */
  round: number | null;
  /** Whether I may take it back. */
  mayTakeBack: boolean;
}
