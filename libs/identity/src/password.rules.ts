import { InvalidInputError } from '@app/kernel';

export const SHORTEST_PASSWORD = 10;

/** @throws INVALID_INPUT for a password that others guess, or that is the one that there was */
export function checkNewPassword(username: string, current: string, wanted: string): void {
  if ([...wanted].length < SHORTEST_PASSWORD)
    refuse('PASSWORD_SHORT', `密码至少 ${SHORTEST_PASSWORD} 个字符。`);
  if (wanted.toLowerCase().includes(username)) refuse('PASSWORD_NAMED', '密码里不能含有用户名。');
  if (wanted === current) refuse('PASSWORD_SAME', '新密码不能与现在的密码相同。');
}

// helpers

function refuse(code: string, message: string): never {
  throw new InvalidInputError([{ path: 'wanted', code, message }]);
}
