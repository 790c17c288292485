/** The words of a scenario file: which keys may stand where. A key that is not here is a mistake of the writer. */
const MOMENT = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;
const DURATION = /^[1-9]\d{0,2} (days?|hours?|minutes?)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const text = (value) => typeof value === 'string' || 'a text';
const names = (value) =>
  (Array.isArray(value) && value.every((item) => typeof item === 'string')) || 'a list of names';
const word = (value) => /^\w+$/.test(value) || 'one word';
const values = (value) => isMapping(value) || 'names with values';
const matching = (pattern, wanted) => (value) => pattern.test(value) || wanted;
const moment = matching(MOMENT, 'a moment such as 2026-09-14 or 2026-09-14 15:00');
const whole = (value) => Number.isInteger(value) || 'a whole number';

/** What a stage run may be expected to be. Dates are civil dates, empty ones are written `none`. */
export const STAGE_WORDS = {
  start: 'clockStartOn',
  end: 'clockEndOn',
  due: 'dueOn',
  promise: 'promisedDueOn',
  agreed: 'agreedOn',
  used: 'usedDays',
  saved: 'savedCalendarDays',
  outcome: 'outcome',
  state: 'state',
  status: 'status',
  late: 'lateAgainst',
  provisional: 'provisional',
};

const stages = (value) => {
  if (!isMapping(value)) return 'stages, each with what is expected of it';
  const known = [...Object.keys(STAGE_WORDS), 'cards'];
  for (const words of Object.values(value)) {
    if (!isMapping(words)) return 'stages, each with what is expected of it';
    const unknown = Object.keys(words).find((word) => !known.includes(word));
    if (unknown !== undefined) return `none of "${unknown}" but ${known.join(', ')}`;
  }
  return true;
};

/** What the money of a case may be expected to be. */
export const LEDGER_WORDS = { claimed: 'claimed', due: 'titled', paid: 'paid', outstanding: 'outstanding' };

const ledger = (value) => {
  if (!isMapping(value)) return 'sums, and entries';
  const known = [...Object.keys(LEDGER_WORDS), 'entries'];
  const unknown = Object.keys(value).find((word) => !known.includes(word));
  return unknown === undefined || `none of "${unknown}" but ${known.join(', ')}`;
};

const papers = (value) =>
  (Array.isArray(value) &&
    value.every(
      (paper) => typeof paper === 'string' || (isMapping(paper) && typeof paper.title === 'string'),
    )) ||
  'a list of titles, or of { title, says: [words] }';

export const EXPECTATION = {
  of: text,
  state: text,
  end: text,
  path: names,
  never: names,
  stages,
  tasks: values,
  papers,
  notices: (value) => Array.isArray(value) || 'a list of notices',
  ledger,
  saved: whole,
  variables: values,
};
const expectation = { check: values, keys: EXPECTATION };

const people = { by: text, of: text, refused: text };
const filled = { with: values, files: values };

/** Each verb with what may stand beside it. */
export const STEPS = {
  do: { do: text, ...people, ...filled },
  register: { register: word, by: text, refused: text, with: values },
  adjust: { adjust: text, stage: text, as: word, ...people, with: values, files: names },
  withdraw: { withdraw: text, ...people },
  cancel: { cancel: text, ...people },
  decideCancel: { decideCancel: text, ...people, note: text },
  report: { report: text, ...people, ...filled },
  message: { message: text, key: text, of: text, with: values },
  wait: { wait: matching(DURATION, 'a duration such as 3 days or 2 hours') },
  expect: { expect: expectation },
};

export const SCENARIO = {
  title: text,
  about: text,
  basis: text,
  process: text,
  day: matching(DATE, 'a day such as 2026-09-14'),
  by: text,
  start: values,
  steps: (value) => Array.isArray(value) || 'a list of steps',
  expect: expectation,
};
export const NEEDED = ['title', 'day', 'steps', 'expect'];

export const COMMON = { start: values, tasks: values, by: text };
export const COMMON_TASK = { by: text, with: values };

/** May stand on every step. */
export const TIMED = { at: moment };

function isMapping(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
