import { LaunchError } from './messages.mjs';
import { untilAnswers } from './part.mjs';

/**
 * Waits until the records have told of the models. Where they are only late, as after an upgrade with much to catch up, the
 * system goes on and a warning says so; without any record, or without an answer, there is nothing to go on with.
 */
export async function untilServing(apiUrl, { isAlive, withinMs, console }) {
  const giveUpAt = performance.now() + withinMs;
  let health;
  const accept = async (response) => {
    health = await response.json().catch(() => undefined);
    return response.ok && health?.models === 'up';
  };
  const isWorthIt = () => isAlive() && performance.now() < giveUpAt;
  await untilAnswers(`${apiUrl}/health/ready`, isWorthIt, { accept });
  if (isWorthIt()) return;
  if (!isAlive() || health?.database !== 'up' || health.intakeLagMs === null) throw modelsNotKnown();
  console.warn(
    '新的流程模型已部署，系统还在接收部署的记录；收到之前按原来的模型办理。',
    'The models were deployed and their records are still on the way: until then the models of before apply.',
  );
}

function modelsNotKnown() {
  return new LaunchError(
    '流程模型已部署，但系统一直没有收到部署的记录；请查看 worker 的日志。',
    'The models were deployed, but their records never arrived: look into the log of the worker.',
  );
}
