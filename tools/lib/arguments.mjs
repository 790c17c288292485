import { LaunchError } from './messages.mjs';

/** Refuses what a command does not know; left out, it would do something else than was asked. */
export function refuseUnknown(args, known = []) {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown === undefined) return;
  const allowed = known.length === 0 ? '' : known.join(' ');
  throw new LaunchError(
    `不认识参数“${unknown}”，${allowed === '' ? '此命令没有参数' : `可用：${allowed}`}。`,
    `The argument "${unknown}" is not known; ${allowed === '' ? 'this command takes none' : `known are: ${allowed}`}.`,
  );
}

/** A whole number as it is written everywhere; undefined for anything else, such as `1e3`, `0x10` or nothing. */
export function wholeNumber(text) {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;
}
