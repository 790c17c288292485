import { lastLine } from './command.mjs';
import { LaunchError, diskFull, isDiskFull } from './messages.mjs';
import { tailOf } from './logs.mjs';

/** A part that ended before it did any work: its own last words are the reason. */
export function diedWhileStarting(part, code) {
  if (isOutOfSpace(part)) return diskFull();
  const output = tailOf(part.logFile, part.logStart);
  const reason = part.explain?.(output) ?? (lastLine(output) || String(code));
  return new LaunchError(
    `${part.name} 启动后退出：${reason}（日志：${part.logFile}）`,
    `${part.name} ended while starting: ${reason} (log: ${part.logFile})`,
  );
}

/** A part that lives but does not get to work. */
export function tooLate(part) {
  if (isOutOfSpace(part)) return diskFull();
  const seconds = Math.round(part.readyWithinMs / 1000);
  return new LaunchError(
    `${part.name} 在 ${seconds} 秒内没有就绪，请查看日志 ${part.logFile}。`,
    `${part.name} was not ready within ${seconds} s: see the log ${part.logFile}.`,
  );
}

export function diesAgainAndAgain(part, deathsAllowed) {
  if (isOutOfSpace(part)) return diskFull();
  return new LaunchError(
    `${part.name} 一分钟内退出超过 ${deathsAllowed} 次，不再重试，请查看日志 ${part.logFile}。`,
    `${part.name} died more than ${deathsAllowed} times within a minute, so it is not tried again: see the log ${part.logFile}.`,
  );
}

export function stopped(name) {
  return new LaunchError(`${name} 已停止。`, `${name} was stopped.`);
}

function isOutOfSpace(part) {
  return isDiskFull({ message: tailOf(part.logFile, part.logStart) });
}
