/** One value of the request that breaks its rules. */
export class FieldFaultDto {
  /**
   * JSON path of the value.
   * @example variables.applicantIdNo
   */
  path: string;
  /**
   * Stable code that a client may switch on.
   * @example CHECK_DIGIT
   */
  code: string;
  /**
   * What is wrong, in Chinese.
   * @example 身份证号校验位不正确
   */
  message: string;
}

/** What every failed request answers with (RFC 9457, `application/problem+json`). */
export class ProblemDto {
  /** @example urn:yijianshi:problem:task-already-claimed */
  type: string;
  /** @example Conflict */
  title: string;
  /** @example 409 */
  status: number;
  /**
   * Stable code that a client may switch on.
   * @example TASK_ALREADY_CLAIMED
   */
  code: string;
  /**
   * What happened and what to do, in Chinese.
   * @example 该待办已被他人领取。
   */
  detail: string;
  /** Names this request in the log. */
  correlationId: string;
  /** The values that break their rules. */
  errors?: FieldFaultDto[];
}
