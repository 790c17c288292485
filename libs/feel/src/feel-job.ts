import type { FeelFacts, FeelJob } from './feel-child.js';
import { isBoundedPattern } from './feel-bounds.js';
import { Newest } from './newest.js';
import { type FeelDialect, excessOf, readFeel } from './feel-syntax.js';

/** Whether evaluating certainly ends soon; what cannot be read need not be evaluated at all. */
export type FeelVerdict = 'bounded' | 'unbounded' | 'invalid';
export type JudgedJob = [job: FeelJob, verdict: FeelVerdict];

export function jobOfValue(text: string, facts: FeelFacts): JudgedJob {
  const { verdict, names } = readOnce(text, 'expression');
  return [{ kind: 'value', text, facts: pick(facts, names) }, verdict];
}

export function jobOfTest(text: string, value: unknown, facts: FeelFacts): JudgedJob {
  const { verdict, names } = readOnce(text, 'unaryTests');
  return [{ kind: 'test', text, value, facts: pick(facts, names) }, verdict];
}

export function jobOfPattern(text: string, value: string): JudgedJob {
  return [{ kind: 'pattern', text, value }, isBoundedPattern(text, value) ? 'bounded' : 'unbounded'];
}

// helpers

interface Judged {
  readonly verdict: FeelVerdict;
  /** Undefined where the text is too long to be read. */
  readonly names: readonly string[] | undefined;
}

const judged = new Newest<Judged>(2000);

/** Texts of models come again with every record, so they are read once; those too long for it are not kept either. */
function readOnce(text: string, dialect: FeelDialect): Judged {
  if (excessOf(text) !== undefined) return { verdict: 'unbounded', names: undefined };
  return judged.of(`${dialect} ${text}`, () => judge(text, dialect));
}

function judge(text: string, dialect: FeelDialect): Judged {
  const { faults, isBounded, names } = readFeel(text, dialect);
  if (faults.length > 0) return { verdict: 'invalid', names: [] };
  const read = [...new Set(names.map(({ name }) => name))];
  return { verdict: isBounded ? 'bounded' : 'unbounded', names: read };
}

/** Only what an expression reads is taken along; large values cost time wherever they go. */
function pick(facts: FeelFacts, names: readonly string[] | undefined): FeelFacts {
  if (names === undefined) return facts;
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(facts, name)).map((name) => [name, facts[name]]),
  );
}
