import { civilDate, nextOfficeMoment, startOfDay } from './office-time.mjs';
import { resolveTokens } from './tokens.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const REGISTRARS = { 'zj.t09': 'mediator', 'zj.t06': 'mediator2' };
/** The last days get no fresh finished cases: samples that stay open belong there, so that they are open but not late. */
const OPEN_SHARE = 0.06;

/**
 * Spreads the sample cases over the stretch. The same stretch always gives the same plan: bodies and idempotency keys do not
 * depend on when the player runs, so a player that starts again starts no case twice.
 */
export function planStretch(samples, stretch) {
  const from = startOfDay(stretch.startsOn);
  const length = startOfDay(stretch.endsOn) - from;
  const finishing = interleave(samples.filter((sample) => placeOf(sample) === 'any'));
  const open = interleave(samples.filter((sample) => placeOf(sample) === 'end'));
  const early = interleave(samples.filter((sample) => placeOf(sample) === 'start'));
  return [
    ...early.map((entry, index) => ({
      ...entry,
      at: from + ((index + 1) / (early.length + 1)) * length * 0.3,
    })),
    ...finishing.map((entry, index) => ({
      ...entry,
      at: from + (index / finishing.length) * length * (1 - OPEN_SHARE),
    })),
    ...open.map((entry, index) => ({
      ...entry,
      at: from + length * (1 - OPEN_SHARE * (1 - index / open.length)) - DAY_MS,
    })),
  ].map((entry) => toPlannedCase(entry, stretch));
}

/** One case of each sample in turn, so that every route appears early and again and again. */
function interleave(samples) {
  const entries = samples.flatMap((sample) => sample.cases.map((entry, round) => ({ sample, entry, round })));
  return entries.sort((left, right) => left.round - right.round);
}

/** Where in the stretch a sample belongs: `start`, `end` or `any`. */
function placeOf(sample) {
  return sample.place ?? 'any';
}

function toPlannedCase({ sample, entry, at }, stretch) {
  const startsAt = nextOfficeMoment(at + (entry.startAfterDays ?? 0) * DAY_MS);
  const today = civilDate(startsAt);
  return {
    key: `demo/${stretch.startsOn}/${sample.id}/${entry.key}`,
    startsAt,
    account: REGISTRARS[entry.town],
    steps: entry.steps ?? sample.steps,
    start: { processId: sample.process, variables: resolveTokens(entry.start, { today, received: today }) },
  };
}
