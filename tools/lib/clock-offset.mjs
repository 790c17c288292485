import pg from 'pg';
import { LaunchError } from './messages.mjs';
import { pause } from './part.mjs';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shanghaiMs = 8 * hourMs;
const toleranceMs = 30_000;
const undefinedTable = '42P01';

/** How far back the demonstration begins: so many days before today, at 08:00 in Shanghai. Always whole milliseconds, at most 0. */
export function demonstrationOffset(nowMs, days = 200) {
  const today = Math.floor((nowMs + shanghaiMs) / dayMs) * dayMs - shanghaiMs;
  return today - days * dayMs + 8 * hourMs - nowMs;
}

/** Writes the first offset of an empty system; later starts keep what is stored. */
export async function storeFirstOffset(databaseUrl, offsetMs) {
  await query(
    databaseUrl,
    'insert into engine_clock (id, offset_ms) values (1, $1) on conflict (id) do nothing',
    [offsetMs],
  );
}

/** The stored offset in milliseconds; 0 before the first migration. */
export async function readOffset(databaseUrl) {
  try {
    const { rows } = await query(databaseUrl, 'select offset_ms from engine_clock where id = 1');
    return Number(rows[0]?.offset_ms ?? 0);
  } catch (error) {
    if (error.code === undefinedTable) return 0;
    throw error;
  }
}

/** Makes sure that a freshly started broker really follows the offset it was given (see broker-clock.xml). */
export async function verifyOffset(managementUrl, offsetMs, stillAlive) {
  const clock = await untilClockAnswers(managementUrl, stillAlive);
  if (clock === undefined) return;
  if (Math.abs(clock.epochMilli - Date.now() - offsetMs) > toleranceMs) throw notTaken();
}

async function untilClockAnswers(managementUrl, stillAlive) {
  while (stillAlive()) {
    const clock = await readClock(managementUrl);
    if (clock !== undefined) return clock;
    await pause(100);
  }
  return undefined;
}

async function readClock(managementUrl) {
  try {
    const response = await fetch(`${managementUrl}/actuator/clock`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

// The database may be on its way back itself when the broker is started again.
async function query(databaseUrl, sql, values, tries = 100) {
  for (let left = tries; ; left--) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.query(sql, values);
    } catch (error) {
      if (left === 0 || /^42/.test(error.code ?? '')) throw error;
      await pause(300);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function notTaken() {
  return new LaunchError(
    '流程引擎没有接受时钟偏移，案件的时间会错，因此停止；请再启动一次。',
    'The broker did not take its clock offset, so the times of cases would be wrong: start again.',
  );
}
