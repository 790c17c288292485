import { isDeepStrictEqual } from 'node:util';
import { LEDGER_WORDS, STAGE_WORDS } from './format.mjs';

/** A field that must be empty, in words: YAML's empty value is easily overlooked. */
const NONE = 'none';

/** What of an expectation is not so, each with what was expected and what was found. */
export async function differences(county, caseNo, wanted) {
  const seen = await county.get(`/cases/${caseNo}`);
  const look = { county, caseNo, seen };
  const found = await Promise.all(
    Object.entries(wanted)
      .filter(([word]) => word in COMPARE)
      .map(([word, expected]) => COMPARE[word](look, expected)),
  );
  return found.flat();
}

const COMPARE = {
  state: ({ seen }, expected) => same('state', expected, seen.state),
  end: ({ seen }, expected) =>
    seen.completedElements.includes(expected)
      ? []
      : [
          {
            what: 'end',
            expected,
            found: `${seen.state}, at ${seen.activeElements.join(', ') || 'no step'}`,
          },
        ],
  path: async ({ county, caseNo }, expected) => {
    const taken = await county.path(caseNo);
    let at = -1;
    const missed = expected.find((element) => (at = taken.indexOf(element, at + 1)) < 0);
    return missed === undefined ? [] : [{ what: 'path', expected: missed, found: taken.join(' → ') }];
  },
  never: async ({ county, caseNo }, expected) => {
    const taken = await county.path(caseNo);
    return expected
      .filter((element) => taken.includes(element))
      .map((element) => ({ what: 'never', expected: `not ${element}`, found: element }));
  },
  stages: ({ seen }, expected) =>
    Object.entries(expected).flatMap(([name, words]) => stageDifferences(seen.stages, name, words)),
  tasks: ({ seen }, expected) => {
    const open = seen.tasks.filter(({ state }) => state === 'open');
    const holders = open.map((task) => [task.elementId, task.assignee ?? task.candidateGroups.join(', ')]);
    return same('tasks', expected, Object.fromEntries(holders));
  },
  papers: paperDifferences,
  notices: async ({ county, caseNo }, expected) => {
    const missing = await Promise.all(expected.map((notice) => missingNotice(county, caseNo, notice)));
    return missing.flat();
  },
  ledger: ledgerDifferences,
  saved: async ({ county, seen }, expected) => same('saved', expected, await county.savedDays(seen)),
  variables: ({ seen }, expected) =>
    Object.entries(expected).flatMap(([name, value]) =>
      includes(seen.variables[name], value)
        ? []
        : [{ what: name, expected: value, found: seen.variables[name] ?? NONE }],
    ),
};

/** `M1` is the latest run of the stage, `W2/1` a certain round of it. */
function stageDifferences(stages, name, words) {
  const [code, round] = name.split('/');
  const run = stages.findLast(
    (stage) => stage.stageCode === code && (round === undefined || stage.round === Number(round)),
  );
  if (run === undefined)
    return [
      {
        what: `stage ${name}`,
        expected: 'entered',
        found: stages.map(({ stageCode }) => stageCode).join(', '),
      },
    ];
  const { cards, ...fields } = words;
  const found = Object.entries(fields).flatMap(([word, expected]) =>
    same(`${name} ${word}`, expected, run[STAGE_WORDS[word]] ?? NONE),
  );
  return cards === undefined ? found : [...found, ...same(`${name} cards`, cards, cardsOf(run))];
}

/** Yellow and red; a warning that time is short is no card. */
function cardsOf({ cards }) {
  return cards.filter(({ level }) => level !== 'warning').map(cardText);
}

function cardText({ level, reminder, withdrawnAt }) {
  return [level, reminder && 'reminder', withdrawnAt !== null && 'withdrawn'].filter(Boolean).join(' ');
}

/** All papers in their order, by their titles; one of which words are expected has them without regard to line breaks. */
async function paperDifferences({ county, caseNo, seen }, expected) {
  const titles = seen.documents.map(({ title }) => title);
  const wanted = expected.map((paper) => (typeof paper === 'string' ? { title: paper } : paper));
  const found = same(
    'papers',
    wanted.map(({ title }) => title),
    titles,
  );
  if (found.length > 0) return found;
  const words = await county.words(caseNo);
  return wanted.flatMap(({ title, says = [] }, index) => {
    const text = withoutSpaces(words.get(seen.documents[index].no) ?? '');
    const missing = says.filter((part) => !text.includes(withoutSpaces(String(part))));
    return missing.map((part) => ({ what: title, expected: part, found: text }));
  });
}

/** Sums by their words; entries in their order as `{ paid: 3000 元, on: 2026-09-30 }`, counter-entries among them. */
async function ledgerDifferences({ county, caseNo }, { entries, ...sums }) {
  const ledger = await county.get(`/cases/${caseNo}/ledger`);
  const found = Object.entries(sums).flatMap(([word, expected]) =>
    same(`ledger ${word}`, expected, ledger[LEDGER_WORDS[word]] ?? NONE),
  );
  if (entries === undefined) return found;
  const there = ledger.items.map(({ kind, amountFen, on, isCountered }) => ({
    [kind]: amountFen,
    on,
    ...(isCountered && { reversed: true }),
  }));
  return [...found, ...same('ledger entries', entries, there)];
}

function withoutSpaces(text) {
  return text.replace(/\s/g, '');
}

async function missingNotice(county, caseNo, { to, ...wanted }) {
  const notices = (await county.get('/notices', to)).filter((notice) => notice.caseNo === caseNo);
  const isThere = notices.some((notice) => says({ ...notice, ...notice.facts }, wanted));
  const found = notices.map(({ template, facts }) => facts.text ?? template).join(', ') || NONE;
  return isThere ? [] : [{ what: `notice to ${to}`, expected: wanted, found }];
}

/** Of a text of a message a part is enough. */
function says(notice, wanted) {
  return Object.entries(wanted).every(([name, part]) =>
    typeof part === 'string' ? String(notice[name] ?? '').includes(part) : includes(notice[name], part),
  );
}

function same(what, expected, found) {
  return isDeepStrictEqual(found, expected) ? [] : [{ what, expected, found }];
}

/** Whether what is there has everything that is wanted; lists must be the same. */
function includes(found, wanted) {
  if (wanted === NONE) return found === null || found === undefined;
  if (wanted === null || typeof wanted !== 'object' || Array.isArray(wanted))
    return isDeepStrictEqual(found, wanted);
  if (found === null || typeof found !== 'object') return false;
  return Object.entries(wanted).every(([name, value]) => includes(found[name], value));
}
