import { ApiProperty } from '@nestjs/swagger';

/** A paper of a case. */
export class AttachmentDto {
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
