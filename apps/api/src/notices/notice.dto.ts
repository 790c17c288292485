/** A message to a person or a group. */
export class NoticeDto {
  id: string;
  caseNo: string;
  /** @example card-yellow */
  template: string;
  /** In Chinese. */
  text?: string | null;
  createdAt: Date;
  readAt: Date | null;
}
