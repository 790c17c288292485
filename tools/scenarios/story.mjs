import { addDays, civilDayOf } from '../demo/office-time.mjs';
import { momentOf, stepAt } from './moments.mjs';
import { inventedIdentityNumber, valuesOf } from './values.mjs';

/** The case that a scenario registers; others have names. */
export const MAIN = 'case';

/** One scenario while it is played: where it stands, what has happened, and what was not as expected. */
export class Story {
  cases = new Map();
  operations = new Map();
  /** What was entered at the registration. */
  entered = {};
  happened = [];
  failure = undefined;
  #next = 0;

  constructor(scenario) {
    this.scenario = scenario;
    const { by, start, steps, expect } = scenario;
    this.steps = [{ register: MAIN, by, with: start }, ...steps, { expect }];
    this.readyAt = momentOf(scenario.day);
  }

  get id() {
    return `${this.scenario.folder}/${this.scenario.name}`;
  }

  get isOver() {
    return this.failure !== undefined || this.#next >= this.steps.length;
  }

  get step() {
    return this.steps[this.#next];
  }

  /** What values may name: the people and cases of this scenario, and the day on which the step is taken. */
  get names() {
    const { name } = this.scenario;
    return {
      ...this.entered,
      key: name,
      identityNumber: inventedIdentityNumber(this.id),
      otherIdentityNumber: inventedIdentityNumber(`${this.id}/other`),
      today: civilDayOf(this.readyAt),
      ...Object.fromEntries(this.cases),
    };
  }

  /** What was written in a step, as the system takes it. */
  values(written, others = {}) {
    return valuesOf(written, { ...others, ...this.names }, addDays);
  }

  caseOf(step) {
    const name = step.of ?? step.expect?.of ?? MAIN;
    const caseNo = this.cases.get(name);
    if (caseNo === undefined) throw new Error(`no case of this scenario is called "${name}"`);
    return caseNo;
  }

  /** The step was taken; the next one has its moment. */
  passed(sentence) {
    this.happened.push({ at: this.readyAt, step: this.#next, sentence });
    this.#next += 1;
    if (!this.isOver) this.readyAt = stepAt(this.step, this.readyAt);
  }

  /** Nothing that comes after a step that failed means anything. */
  failed(findings) {
    this.failure = { at: this.readyAt, step: this.#next, text: stepText(this.step), findings };
  }
}

/** A step in one line, as its writer would say it. */
export function stepText(step) {
  const verb = Object.keys(step)[0] === 'at' ? Object.keys(step)[1] : Object.keys(step)[0];
  return verb === 'expect'
    ? 'expect'
    : [verb, step[verb], step.by && `by ${step.by}`].filter(Boolean).join(' ');
}
