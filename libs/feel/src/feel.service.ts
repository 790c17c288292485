import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type FeelFacts, type FeelJob, type FeelOutcome, runJob } from './feel-child.js';
import { FeelFailure, isExceeded } from './feel.errors.js';
import { FeelProcesses } from './feel-processes.js';
import { type JudgedJob, jobOfPattern, jobOfTest, jobOfValue } from './feel-job.js';

/** Evaluates what a model or a form says. Each throws a FeelFailure where there is no value. */
export interface Feel {
  /** The value of an expression; dates are their ISO texts. */
  value(text: string, facts: FeelFacts): unknown;
  /** Whether the cell of a decision table holds for a value. */
  test(text: string, value: unknown, facts: FeelFacts): boolean;
  /** Whether a text is as a regular expression demands. */
  matches(pattern: string, value: string): boolean;
}

/** Evaluates only what certainly ends soon; everything else has exceeded its bounds. */
export const boundedFeel: Feel = reading(() => EXCEEDED);

/** Evaluates expressions of models and forms so that nobody waits for one that does not end. */
@Injectable()
export class FeelService implements OnApplicationShutdown {
  constructor(private readonly processes: FeelProcesses) {}

  /**
   * Does a piece of work that evaluates expressions. What certainly ends soon is evaluated at once; the rest is noted,
   * evaluated in a process that can be ended, and the work is done again with the values. So it must have no effects.
   */
  async settle<Result>(work: (feel: Feel) => Result): Promise<Result> {
    const known = new Map<string, FeelOutcome>();
    for (let rounds = MAX_ROUNDS; ; rounds -= 1) {
      const asked = new Map<string, FeelJob>();
      const result = attempt(work, rounds === 0 ? closed(known) : open(known, asked));
      if (asked.size === 0) return result();
      const outcomes = await this.processes.run([...asked.values()]);
      [...asked.keys()].forEach((key, index) => known.set(key, outcomes[index] ?? EXCEEDED));
    }
  }

  /** Which of these expressions exceed their bounds even where nothing is known. */
  exceeding(texts: readonly string[]): Promise<ReadonlySet<string>> {
    return this.settle((feel) => new Set(texts.filter((text) => exceeds(feel, text))));
  }

  onApplicationShutdown(): Promise<void> {
    return this.processes.end();
  }
}

// helpers

function exceeds(feel: Feel, text: string): boolean {
  try {
    feel.value(text, {});
    return false;
  } catch (error) {
    return isExceeded(error);
  }
}

/** How often an expression may depend on the value of one before it. */
const MAX_ROUNDS = 20;
const EXCEEDED: FeelOutcome = { fault: 'exceeded' };
const INVALID: FeelOutcome = { fault: 'invalid' };

/** What became of a job that is not evaluated here. */
type Find = (job: FeelJob) => FeelOutcome | undefined;

function reading(find: Find): Feel {
  const outcomeOf = ([job, verdict]: JudgedJob) => {
    if (verdict === 'invalid') return INVALID;
    return verdict === 'bounded' ? runJob(job) : find(job);
  };
  return {
    value: (text, facts) => valueOf(outcomeOf(jobOfValue(text, facts)), text),
    test: (text, value, facts) => valueOf(outcomeOf(jobOfTest(text, value, facts)), text) === true,
    matches: (pattern, value) => valueOf(outcomeOf(jobOfPattern(pattern, value)), pattern) === true,
  };
}

function open(known: ReadonlyMap<string, FeelOutcome>, asked: Map<string, FeelJob>): Feel {
  return reading((job) => {
    const key = JSON.stringify(job);
    const outcome = known.get(key);
    if (outcome === undefined) asked.set(key, job);
    return outcome;
  });
}

function closed(known: ReadonlyMap<string, FeelOutcome>): Feel {
  return reading((job) => known.get(JSON.stringify(job)) ?? EXCEEDED);
}

/** What the work gives or throws; with values missing, neither counts. */
function attempt<Result>(work: (feel: Feel) => Result, feel: Feel): () => Result {
  try {
    const result = work(feel);
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function valueOf(outcome: FeelOutcome | undefined, text: string): unknown {
  if (outcome === undefined) return undefined;
  if ('fault' in outcome) throw new FeelFailure(outcome.fault, text);
  return outcome.value;
}
