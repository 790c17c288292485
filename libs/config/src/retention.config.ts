import { IsInt, Min } from 'class-validator';

/** How long rows are kept that nobody needs for ever; 0 keeps them. */
export class RetentionConfig {
  /** Days after its end for which the personal details of a case are kept: its variables, forms and elements. */
  @IsInt()
  @Min(0)
  caseDetailRetentionDays = 1095;

  /** Days for which messages to people are kept once they were read; unread ones twice as long. */
  @IsInt()
  @Min(0)
  noticeRetentionDays = 180;

  /** Days for which it is kept which messages the engine took, which dead records were digested later, and expired tokens. */
  @IsInt()
  @Min(0)
  technicalRetentionDays = 400;
}
