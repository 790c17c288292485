import { IsString, MaxLength, MinLength } from 'class-validator';

/** The matter of a case that is to come out of another one. */
export class FollowUpDto {
  /** @example example-matter */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  processId: string;
}

/** What its start form takes over. */
export class FollowUpValuesDto {
  /**
   * Values by the names of the fields.
   * @example { "name": "示例-王小明", "place": "示例路1号" }
   */
  values: Record<string, unknown>;
}
