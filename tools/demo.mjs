/**
 * Plays cases from the sample files of `processes/` through the real api, as the people of the county would.
 *
 *   node tools/demo.mjs --history   from the engine's present day to today (first start of an empty county)
 *   node tools/demo.mjs --days 30   another stretch, forward from now
 *
 * Everything it knows between two moments it reads from the api, so it may be killed and started again at any time.
 */
import { connect } from './demo/api-client.mjs';
import { addDays, civilDayOf } from './demo/office-time.mjs';
import { planStretch } from './demo/plan.mjs';
import { playStretch } from './demo/player.mjs';
import { loadSamples } from './demo/samples.mjs';
import { HISTORY, daysAsked } from './demo/days-asked.mjs';
import { findRunning } from './lib/running.mjs';
import { readSettings } from './lib/settings.mjs';

await main(process.argv.slice(2));

async function main(args) {
  const days = daysAsked(args);
  if (days === undefined)
    return giveUp(
      'Usage: npm run demo [-- --days 1…366 | --history] / 用法：npm run demo [-- --days 1…366 | --history]',
    );
  const running = findRunning(readSettings().dataDir);
  const password = process.env.DEMO_PASSWORD ?? running?.demoPassword;
  if (!password) return giveUp('The system is not running, start it first. / 系统没有运行，请先 npm start。');
  const url = process.env.API_URL ?? running?.apiUrl ?? 'http://127.0.0.1:3000';
  const api = await connect(url, password).catch((error) => error);
  if (api instanceof Error)
    return giveUp(`The system cannot be reached: ${api.message} / 系统没有运行，请先 npm start。`);
  const clock = await api.clock();
  if (!clock.clockControl)
    return giveUp('This system does not allow the clock to be moved. / 本系统不允许调整时间。');
  const stretch = await chooseStretch(api, clock, days);
  if (stretch === undefined) return undefined;
  const samples = await loadSamples(process.env.PROCESSES_DIR ?? 'processes');
  const seconds = await playStretch(api, planStretch(samples, stretch), stretch).catch((error) =>
    fail(api, stretch, error),
  );
  console.log(
    `Played ${stretch.startsOn} to ${stretch.endsOn} in ${Math.round(seconds)} s. / 演示数据已就绪。`,
  );
}

/** A stretch that broke off goes on at the next start; until then the page must not say that it plays. */
async function fail(api, stretch, error) {
  const progress = {
    state: 'failed',
    percent: 0,
    startedOn: stretch.startsOn,
    endsOn: stretch.endsOn,
    message: error.message,
  };
  await api.reportProgress(progress).catch(() => undefined);
  throw error;
}

/** A stretch that was cut short goes on; otherwise the arguments decide. Undefined: there is nothing left to play. */
async function chooseStretch(api, clock, days) {
  const earlier = await api.demonstration();
  if (earlier?.state === 'playing' || earlier?.state === 'failed')
    return { startsOn: earlier.startedOn, endsOn: earlier.endsOn };
  if (days !== HISTORY) return { startsOn: clock.today, endsOn: addDays(clock.today, days) };
  const today = civilDayOf(Date.now());
  return earlier === null && clock.today < today ? { startsOn: clock.today, endsOn: today } : undefined;
}

function giveUp(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
