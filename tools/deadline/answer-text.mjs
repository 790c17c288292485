// Words an explained answer for the terminal: its steps, then the result.

const WORDS = {
  zh: {
    colon: '：',
    due: '到期日',
    promisedDue: '承诺日',
    status: '状态',
    savedDays: '节省',
    calendar: '日历',
    builtIn: (published, last) => `内置的放假安排（${published.join('、')} 年已发布，${last} 年起未发布）`,
    own: '案例自带',
    unknown: '未定，恢复计算后才知道',
    noPromise: '没有承诺期限',
    noAsOf: '没有问哪一天的状态',
    noCompletion: '没有办结日期',
    provisional: '暂定',
    provisionalWhy: '有日期要看还没有发布的放假安排，发布后可能变动',
    statuses: { normal: '正常', warning: '临期', yellow: '黄牌', red: '红牌', paused: '停算' },
    statusAt: (status, asOf) => `${status}（${asOf}）`,
    saved: (length) => `提前 ${length}`,
    onTheDay: '没有节省，正好到期',
    late: (length) => `没有节省，逾期 ${length}`,
  },
  en: {
    colon: ': ',
    due: 'Due date',
    promisedDue: 'Promised date',
    status: 'Status',
    savedDays: 'Saved',
    calendar: 'Calendar',
    builtIn: (published, last) =>
      `built in (${published.join(', ')} are published, ${last} and later are not)`,
    own: "the case's own",
    unknown: 'unknown until the clock resumes',
    noPromise: 'no period was promised',
    noAsOf: 'no day was asked about',
    noCompletion: 'no day of completion was given',
    provisional: 'Provisional',
    provisionalWhy: 'a date rests on holidays that are not published yet, and may move',
    statuses: {
      normal: 'normal',
      warning: 'due soon',
      yellow: 'yellow card',
      red: 'red card',
      paused: 'paused',
    },
    statusAt: (status, asOf) => `${status} (${asOf})`,
    saved: (length) => length,
    onTheDay: 'nothing, completed when due',
    late: (length) => `nothing, ${length} late`,
  },
};

/** The lines to print; a faulty case has one, which says what is wrong with it. */
export function answerText(question, explained, lang, library) {
  const steps = explained.steps.map((step) => library.formatStep(step, lang));
  if (explained.error !== null) return `${steps.join('\n')}\n`;
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`);
  return `${[...numbered, '', ...resultLines(question, explained, lang, library)].join('\n')}\n`;
}

// helpers

function resultLines(question, explained, lang, library) {
  const words = WORDS[lang];
  const line = (name, text) => `${words[name]}${words.colon}${text}`;
  return [
    line('due', dateText(explained.due, lang, library)),
    line('promisedDue', promiseText(question, explained, lang, library)),
    line('status', statusText(question, explained, lang, library)),
    line('savedDays', savedText(question, explained, lang, library)),
    ...(explained.provisional ? [line('provisional', words.provisionalWhy)] : []),
    line('calendar', calendarText(question, lang, library)),
  ];
}

function dateText(date, lang, { formatMoment }) {
  return date === null ? WORDS[lang].unknown : formatMoment(date, lang);
}

function promiseText({ promise }, { promisedDue }, lang, library) {
  if (!isGiven(promise)) return WORDS[lang].noPromise;
  return dateText(promisedDue, lang, library);
}

function statusText({ asOf }, { status }, lang, { formatMoment }) {
  const words = WORDS[lang];
  return status === null ? words.noAsOf : words.statusAt(words.statuses[status], formatMoment(asOf, lang));
}

function savedText(question, { savedDays, due, steps }, lang, library) {
  const words = WORDS[lang];
  if (!isGiven(question.completedAt)) return words.noCompletion;
  if (due === null) return words.unknown;
  if (savedDays === 0) return words.onTheDay;
  const unit = library.countUnitOf(limitInForce(question, steps).unit);
  const length = library.formatPeriod({ amount: Math.abs(savedDays), unit }, lang);
  return savedDays > 0 ? words.saved(length) : words.late(length);
}

/** What is saved is told in the unit of the limit in force: the last one switched to. */
function limitInForce({ limit }, steps) {
  return steps.findLast(({ code }) => code === 'switched') ?? limit;
}

function calendarText({ calendar }, lang, { BUILT_IN_CALENDAR }) {
  const words = WORDS[lang];
  if (isGiven(calendar)) return words.own;
  const years = Object.entries(BUILT_IN_CALENDAR.years);
  const published = years.filter(([, year]) => year.published).map(([year]) => year);
  return words.builtIn(published, Number(published.at(-1)) + 1);
}

function isGiven(value) {
  return value !== undefined && value !== null;
}
