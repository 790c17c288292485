import { AppError } from '@app/kernel';

/** Name and password do not belong together; says nothing about which of the two is wrong. */
export class LoginFailedError extends AppError {
  constructor() {
    super('LOGIN_FAILED', 401, '账号或密码不正确，请重新输入。');
  }
}

/** The one-time password was right, but its time is over. */
export class PasswordExpiredError extends AppError {
  constructor() {
    super('PASSWORD_EXPIRED', 401, '一次性密码已过期，请联系管理员重新设置。');
  }
}

/** Somebody else gave the password: it is changed before anything else is done. */
export class PasswordChangeRequiredError extends AppError {
  constructor() {
    super('PASSWORD_CHANGE_REQUIRED', 403, '请先修改一次性密码，再继续操作。');
  }
}

/** There is no such account. */
export class AccountNotFoundError extends AppError {
  constructor() {
    super('ACCOUNT_NOT_FOUND', 404, '没有这个账号。');
  }
}

/** The user name is somebody's. */
export class AccountExistsError extends AppError {
  constructor() {
    super('ACCOUNT_EXISTS', 409, '这个用户名已经有人使用，请换一个。');
  }
}

/** Nobody takes his own account from himself: another administrator does. */
export class OwnAccountError extends AppError {
  constructor() {
    super('OWN_ACCOUNT', 409, '不能对自己的账号这样操作，请由另一名管理员办理。');
  }
}

/** Nobody could log in and administer the platform any more. */
export class LastAdministratorError extends AppError {
  constructor() {
    super('LAST_ADMINISTRATOR', 409, '这样就没有能登录的平台管理员了。请先让另一个人担任。');
  }
}

/** Since the preview somebody changed the organisation, so that the file would now do something else. */
export class OrganisationChangedError extends AppError {
  constructor() {
    super('ORGANISATION_CHANGED', 409, '预览之后组织机构已被他人更改，没有导入任何内容。请重新预览。');
  }
}

/** Somebody else changed the row since it was seen. */
export class OrganisationRowChangedError extends AppError {
  constructor() {
    super('ORGANISATION_ROW_CHANGED', 409, '别人刚刚改过这一项，你的修改没有保存。请看过最新内容再改。');
  }
}

/** There is no such session of this person. */
export class SessionNotFoundError extends AppError {
  constructor() {
    super('SESSION_NOT_FOUND', 404, '没有这个登录，或它已经退出。');
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
