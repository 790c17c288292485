// Reads the arguments of `deadline explain`: a case in flags, or where the case lies and how to answer.
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.mjs';

/** The flags that take a value, each with an example for the reader of an error. */
const EXAMPLES = {
  file: 'case.json',
  lang: 'zh',
  limit: '"15 calendar_day"',
  promise: '"7 working_day"',
  start: '2026-09-17',
  'as-of': '2026-09-24',
  completed: '2026-09-28',
  pause: '2026-09-20',
  resume: '2026-09-22',
  exclude: '2026-09-20..2026-09-22',
  restart: '2026-09-25',
  extend: '"15 calendar_day@2026-10-01@批准人"',
  switch: '"45 calendar_day@2026-10-01"',
};
const OPERATIONS = ['pause', 'resume', 'exclude', 'restart', 'extend', 'switch'];
/** Every case needs an identifier, and nobody asks for one here. */
const ID = 'case';

/** `question` is `null` when no flag describes a case: it is then to be read from `file` or standard input. */
export function readFlags(args) {
  const given = givenFlags(args);
  const lang = given.one('lang') ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`--lang is zh or en, not "${lang}".`);
  const file = given.one('file') ?? null;
  const question = questionOf(given);
  if (file !== null && question !== null)
    throw new UsageError('Give the case either with --file or with flags, not both.');
  return { file, lang, json: given.has('json'), question };
}

// helpers

/** Not strict, because the words of `parseArgs` for a wrong argument are several sentences. */
function givenFlags(args) {
  const names = Object.keys(EXAMPLES);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  options.json = { type: 'boolean' };
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  tokens.forEach(check);
  const valuesOf = (name) => tokens.filter((token) => token.name === name).map(({ value }) => value);
  return {
    tokens,
    has: (name) => valuesOf(name).length > 0,
    one(name) {
      const values = valuesOf(name);
      if (values.length > 1) throw new UsageError(`--${name} is given more than once.`);
      return values[0];
    },
  };
}

function check(token) {
  if (token.kind !== 'option')
    throw new UsageError(`explain does not know what to do with "${token.value ?? '--'}".`);
  const { name, rawName, value } = token;
  if (name === 'json' && value === undefined) return;
  if (name === 'json') throw new UsageError('--json takes no value.');
  if (!Object.hasOwn(EXAMPLES, name) || rawName !== `--${name}`)
    throw new UsageError(`explain has no flag ${rawName}; --help lists them.`);
  const isMissing = value === undefined || value === '' || value.startsWith('--');
  if (isMissing) throw new UsageError(`--${name} needs a value, as in --${name} ${EXAMPLES[name]}.`);
}

function questionOf(given) {
  const question = {
    limit: period('limit', given.one('limit')),
    promise: period('promise', given.one('promise')),
    start: given.one('start'),
    events: given.tokens.filter(({ name }) => OPERATIONS.includes(name)).map(eventOf),
    asOf: given.one('as-of'),
    completedAt: given.one('completed'),
  };
  const { limit, start, events, ...others } = question;
  const isDescribed = events.length > 0 || [limit, start, ...Object.values(others)].some(isGiven);
  if (!isDescribed) return null;
  for (const name of ['limit', 'start'])
    if (!isGiven(question[name])) throw new UsageError(`A case in flags needs --${name} ${EXAMPLES[name]}.`);
  return { id: ID, ...question };
}

function isGiven(value) {
  return value !== undefined;
}

/** In the order of the arguments, which decides between operations of one date. */
function eventOf({ name: type, value }) {
  switch (type) {
    case 'exclude': {
      const [from, to] = parts(type, value, '..', 2);
      return { type, from, to };
    }
    case 'extend': {
      const [by, at, ...approver] = value.split('@');
      if (!at) throw unreadable(type, value);
      // An extension that nobody approved is a faulty case, not a faulty command.
      const approvedBy = approver.length === 0 ? undefined : approver.join('@');
      return { type, at, by: period(type, by), approvedBy };
    }
    case 'switch': {
      const [limit, at] = parts(type, value, '@', 2);
      return { type, at, limit: period(type, limit) };
    }
    default:
      return { type, at: value };
  }
}

function parts(name, value, separator, count) {
  const found = value.split(separator);
  if (found.length !== count || found.includes('')) throw unreadable(name, value);
  return found;
}

/** Only the form is checked here: what an amount or a unit may be is for the rules of time to say. */
function period(name, text) {
  if (text === undefined) return undefined;
  const [amount, unit, ...rest] = text.trim().split(/\s+/);
  if (unit === undefined || rest.length > 0) throw unreadable(name, text);
  return { amount: /^-?\d+(\.\d+)?$/.test(amount) ? Number(amount) : amount, unit };
}

function unreadable(name, value) {
  return new UsageError(`--${name} cannot be read from "${value}"; write it as --${name} ${EXAMPLES[name]}.`);
}
