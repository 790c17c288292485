import { AppError } from '@app/kernel';

/** Name and password do not belong together; says nothing about which of the two is wrong. */
export class LoginFailedError extends AppError {
  constructor() {
    super('LOGIN_FAILED', 401, '账号或密码不正确，请重新输入。');
  }
}

/** Since the preview somebody changed the organisation, so that the file would now do something else. */
export class OrganisationChangedError extends AppError {
  constructor() {
    super('ORGANISATION_CHANGED', 409, '预览之后组织机构已被他人更改，没有导入任何内容。请重新预览。');
  }
}

/** There is no such token of this person. */
export class TokenNotFoundError extends AppError {
  constructor() {
    super('TOKEN_NOT_FOUND', 404, '没有这个访问令牌，或它已被删除。');
  }
}

/** Too many failed attempts of one name or from one address. */
export class LoginThrottledError extends AppError {
  constructor(retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super('LOGIN_THROTTLED', 429, `登录失败次数过多，请在 ${minutes} 分钟后再试。`, { retryAfterSeconds });
  }
}
