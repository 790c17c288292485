import { entryKindOf, keyedFields } from '@app/fields';
import type { FormField, FormSchema, StartedLimit } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';

const ASK_AFTER_MS = 350;
/** Values on which a limit may depend, such as the procedure; a text is none of them. */
const CHOSEN = new Set(['radio', 'select', 'checkbox', 'checklist']);

export interface LimitQuestions {
  /** Asks a moment later, where a date or a choice has changed since. */
  changed: (variables: Entered) => void;
  stop: () => void;
}

/**
 * Asks which limits the dates of a form give; a form without dates asks nothing. What stood beside a date that was
 * changed goes at once; a changed choice may change every limit.
 */
export function askLimits(
  schema: FormSchema,
  ask: (variables: Entered) => Promise<StartedLimit[]>,
  show: (limits: StartedLimit[]) => void,
): LimitQuestions {
  const names = decidingNames(schema);
  let asked: Entered = {};
  let told: StartedLimit[] = [];
  let timer: number | undefined;
  const tell = (limits: StartedLimit[]) => {
    told = limits;
    show(limits);
  };
  const send = (variables: Entered, question: Entered) =>
    ask(variables).then(
      (limits) => (asked === question ? tell(limits) : undefined),
      // the limit is a help: where it cannot be told, nothing stands there
      () => (asked === question ? tell([]) : undefined),
    );
  return {
    changed: (variables) => {
      if (names.dates.size === 0) return;
      const question = valuesOf(variables, [...names.dates, ...names.choices]);
      const changed = Object.keys(question).filter((name) => !isSame(question[name], asked[name]));
      if (changed.length === 0) return;
      asked = question;
      const kept = told.filter(({ variable }) => !changed.includes(variable));
      const stay = changed.some((name) => names.choices.has(name)) ? [] : kept;
      if (stay.length < told.length) tell(stay);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(variables, question), ASK_AFTER_MS);
    },
    stop: () => {
      window.clearTimeout(timer);
      asked = {};
    },
  };
}

// helpers

/** The fields on which a limit may depend. */
function decidingNames({ components }: FormSchema): { dates: Set<string>; choices: Set<string> } {
  const fields = keyedFields(components);
  const keysOf = (counts: (field: FormField) => boolean) =>
    new Set(fields.filter(counts).map(({ key = '' }) => key));
  return {
    dates: keysOf((field) => entryKindOf(field) === 'date'),
    choices: keysOf(({ type }) => CHOSEN.has(type)),
  };
}

/** The values as they are now; those of a list may be changed in place. */
function valuesOf(variables: Entered, names: readonly string[]): Entered {
  return structuredClone(Object.fromEntries(names.map((name) => [name, variables[name] ?? null])));
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
