import { addDays, civilDayOf, lastOfficeMoment, nextOfficeMoment, startOfDay } from './office-time.mjs';
import { resolveTokens } from './tokens.mjs';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const REGISTRARS = { 'zj.t09': 'mediator', 'zj.t06': 'mediator2' };
/** Samples that stay open are registered in the last days of the stretch, so that they are open but not late. */
const RECENT_DAYS = 9;

/**
 * Spreads the sample cases over the stretch. The same stretch always gives the same plan: bodies and idempotency keys do not
 * depend on when the player runs, so a player that starts again starts no case twice.
 */
export function planStretch(samples, stretch) {
  const from = startOfDay(stretch.startsOn);
  const to = startOfDay(stretch.endsOn);
  const recentFrom = Math.max(from, to - RECENT_DAYS * DAY_MS);
  const finishing = interleave(samples.filter((sample) => sample.recent !== true));
  const recent = interleave(samples.filter((sample) => sample.recent === true));
  const planned = [
    ...finishing.map((item, index) => ({
      ...item,
      at: from + (index / finishing.length) * (recentFrom - from),
    })),
    ...recent.map((item, index) => ({
      ...item,
      at: recentFrom + (index / recent.length) * (to - recentFrom),
    })),
  ].map((item) => toPlannedCase(item, stretch, to));
  return [...planned, ...planned.flatMap((first) => followers(first, samples, stretch, to))];
}

/** A case that names another in `afterCase` is registered at the next office time after that one. */
function followers(first, samples, stretch, to) {
  const sample = samples.find((candidate) => candidate.id === first.sampleId);
  return sample.cases
    .filter((entry) => entry.afterCase === first.entryKey)
    .map((entry) => toPlannedCase({ sample, entry, at: first.startsAt + HOUR_MS }, stretch, to));
}

/** One case of each sample in turn, so that every route appears early and again and again. */
function interleave(samples) {
  const items = samples.flatMap((sample) =>
    sample.cases
      .filter((entry) => entry.afterCase === undefined)
      .map((entry, round) => ({ sample, entry, round })),
  );
  return items.sort((left, right) => left.round - right.round);
}

function toPlannedCase({ sample, entry, at }, stretch, to) {
  const wished =
    entry.daysBeforeEnd === undefined
      ? at
      : Math.max(startOfDay(stretch.startsOn), to - entry.daysBeforeEnd * DAY_MS);
  const startsAt = Math.min(nextOfficeMoment(wished), lastOfficeMoment(to));
  const today = civilDayOf(startsAt);
  const variables = resolveTokens(entry.start, { today, received: today, key: entry.key }, addDays);
  return {
    key: `demo/${stretch.startsOn}/${sample.id}/${entry.key}`,
    sampleId: sample.id,
    entryKey: entry.key,
    startsAt,
    account: REGISTRARS[entry.town],
    steps: entry.steps ?? sample.steps,
    names: { ...variables, ...entry.values, key: entry.key, received: variables.receivedOn },
    start: { processId: sample.process, variables },
  };
}
