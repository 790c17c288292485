import { patiently } from './patience.mjs';
import { differences } from './expectations.mjs';
import { MAIN } from './story.mjs';
import { wordsOf } from './words.mjs';

/** What was found instead of what the step wanted. */
export class StepFailure extends Error {
  constructor(findings) {
    super(findings.map(({ what }) => what).join(', '));
    this.findings = findings;
  }
}

/** How each kind of step is taken; each gives a sentence for the report. */
export const TAKE = {
  async register(county, story, step) {
    const { process, common, by } = story.scenario;
    const variables = story.values({ ...common.start, ...story.scenario.start, ...step.with });
    const account = step.by ?? by;
    const key = `scenario/${story.id}/${step.register}`;
    const answer = await county.ask(
      account,
      'POST',
      '/cases',
      { processId: process, variables },
      { 'idempotency-key': key },
    );
    const refusal = judge(answer, step.refused);
    if (refusal !== undefined) return `${account} may not register: ${refusal}`;
    story.cases.set(step.register, answer.body.caseNo);
    if (step.register === MAIN) story.entered = variables;
    return `${account} registers ${answer.body.caseNo}`;
  },

  async do(county, story, step) {
    const caseNo = story.caseOf(step);
    const words = story.scenario.common.tasks[step.do] ?? {};
    const account = step.by ?? words.by ?? story.scenario.by;
    const task = await openTask(county, caseNo, step.do);
    const { values } = await county.get(`/tasks/${task.taskKey}`, account);
    const entered = story.values({ ...words.with, ...step.with }, values);
    const papers = await papersOf(county, account, caseNo, step.files);
    const variables = { ...values, ...entered, ...papers };
    const answer = await county.ask(account, 'POST', `/tasks/${task.taskKey}/complete`, { variables });
    const refusal = judge(answer, step.refused);
    return refusal === undefined
      ? `${account} does ${task.name}`
      : `${account} may not do ${task.name}: ${refusal}`;
  },

  async adjust(county, story, step) {
    const caseNo = story.caseOf(step);
    const account = step.by ?? story.scenario.by;
    const { attachmentIds } = await papersOf(county, account, caseNo, { attachmentIds: step.files ?? [] });
    const body = { type: step.adjust, ...operationBody(story, step), attachmentIds };
    const path = await operationsPath(county, caseNo, step.stage);
    const answer = await county.ask(account, 'POST', path, body);
    const refusal = judge(answer, step.refused);
    if (refusal !== undefined) return `${account} may not ${step.adjust} ${step.stage}: ${refusal}`;
    story.operations.set(step.as ?? step.adjust, { id: answer.body.id, path });
    return `${account} asks to ${step.adjust} ${step.stage}`;
  },

  async withdraw(county, story, step) {
    const account = step.by ?? story.scenario.by;
    const { id, path } = operationOf(story, step.withdraw);
    const refusal = judge(await county.ask(account, 'POST', `${path}/${id}/withdraw`), step.refused);
    return `${account} takes ${step.withdraw} back${refusal === undefined ? '' : `, refused: ${refusal}`}`;
  },

  async cancel(county, story, step) {
    const account = step.by ?? story.scenario.by;
    const path = `/cases/${story.caseOf(step)}/cancel`;
    const refusal = judge(await county.ask(account, 'POST', path, { reason: step.cancel }), step.refused);
    return `${account} cancels the case${refusal === undefined ? '' : `, refused: ${refusal}`}`;
  },

  async decideCancel(county, story, step) {
    const account = step.by ?? story.scenario.by;
    const body = { decision: step.decideCancel, note: step.note };
    const path = `/cases/${story.caseOf(step)}/cancellation/decide`;
    const refusal = judge(await county.ask(account, 'POST', path, body), step.refused);
    return `${account} decides on the cancelling: ${refusal ?? step.decideCancel}`;
  },

  async report(county, story, step) {
    const caseNo = story.caseOf(step);
    const account = step.by ?? story.scenario.by;
    const path = `/cases/${caseNo}/reportable-events`;
    const event = await waitingEvent(county, account, path, step);
    // what is refused because nothing waits for it has no form either
    const { values } =
      event === undefined ? { values: {} } : await county.get(`${path}/${event.eventKey}`, account);
    const entered = story.values(step.with ?? {}, values);
    const papers = await papersOf(county, account, caseNo, step.files);
    const answer = await county.ask(account, 'POST', `/cases/${caseNo}/reported-events`, {
      ...{ eventKey: event?.eventKey ?? '0', variables: { ...values, ...entered, ...papers } },
    });
    const refusal = judge(answer, step.refused);
    const name = event?.name ?? step.report;
    return refusal === undefined
      ? `${account} reports ${name}`
      : `${account} may not report ${name}: ${refusal}`;
  },

  async message(county, story, step) {
    const key = story.values({ key: step.key ?? '{{case}}' }).key;
    await county.publish(step.message, key, story.values(step.with));
    return `message ${step.message} for ${key}`;
  },

  async wait(_county, _story, step) {
    return `${step.wait} pass`;
  },

  async expect(county, story, step) {
    const caseNo = story.caseOf(step);
    const wanted = story.values(step.expect);
    const found = await patiently(
      () => differences(county, caseNo, wanted),
      (findings) => findings.length === 0,
    );
    if (found.length > 0) throw new StepFailure(found);
    return `as expected: ${wordsOf(wanted)}`;
  },
};

/** A refusal that was expected, in words; undefined where nothing was refused. Throws StepFailure for everything else. */
function judge({ status, body }, wanted) {
  const words = JSON.stringify(body ?? '');
  if (status < 300 && wanted === undefined) return undefined;
  if (status >= 400 && status < 500 && wanted !== undefined && words.includes(wanted)) return wanted;
  const found = status < 300 ? 'accepted' : `${status} ${words}`;
  throw new StepFailure([
    { what: 'answer', expected: wanted === undefined ? 'accepted' : `refused: ${wanted}`, found },
  ]);
}

async function openTask(county, caseNo, elementId) {
  let seen;
  const task = await patiently(async () => {
    seen = await county.get(`/cases/${caseNo}`);
    return seen.tasks.find(
      (one) => one.elementId === elementId && one.state === 'open' && one.pending !== 'completing',
    );
  }, Boolean);
  if (task !== undefined) return task;
  const open = seen.tasks.filter(({ state }) => state === 'open').map((one) => one.elementId);
  throw new StepFailure([
    { what: 'open task', expected: elementId, found: open.join(', ') || `none, the case is ${seen.state}` },
  ]);
}

/** What the case waits for under this name; undefined where the step expects that it does not. */
async function waitingEvent(county, account, path, { report, refused }) {
  const offered = async () => (await county.get(path, account)).items;
  const isIt = ({ elementId }) => elementId === report;
  if (refused !== undefined) return (await offered()).find(isIt);
  const event = await patiently(async () => (await offered()).find(isIt), Boolean);
  if (event !== undefined) return event;
  const names = (await offered()).map(({ elementId }) => elementId).join(', ');
  throw new StepFailure([{ what: 'event to report', expected: report, found: names || 'none' }]);
}

/** The files that a step names, given to the case; the fields get their ids. */
async function papersOf(county, account, caseNo, files = {}) {
  const given = {};
  for (const [field, names] of Object.entries(files))
    given[field] = await Promise.all(names.map((name) => county.attach(account, caseNo, name)));
  return given;
}

function operationBody(story, step) {
  const { period, cancels, ...rest } = story.values(step.with);
  const [amount, unit] = period?.split(' ') ?? [];
  return {
    ...rest,
    ...(period !== undefined && { period: { amount: Number(amount), unit } }),
    ...(cancels !== undefined && { cancels: operationOf(story, cancels).id }),
  };
}

function operationOf(story, name) {
  const operation = story.operations.get(name);
  if (operation === undefined) throw new Error(`nothing in this scenario is called "${name}"`);
  return operation;
}

/** The operations of the latest run of a stage. */
async function operationsPath(county, caseNo, stageCode) {
  const run = await patiently(async () => {
    const { stages } = await county.get(`/cases/${caseNo}`);
    return stages.findLast((stage) => stage.stageCode === stageCode);
  }, Boolean);
  if (run === undefined) throw new Error(`${caseNo} has not come to the stage ${stageCode}`);
  return `/cases/${caseNo}/stages/${run.stageRunId}/clock-operations`;
}
