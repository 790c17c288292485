import { entryKindOf } from '@app/fields';
import type { FormSchema, StartedLimit } from '@/shared/api/types.js';
import type { Entered } from './keptInput.js';
import { keyedFields } from './walkFields.js';

const ASK_AFTER_MS = 350;
/** Values on which a limit may depend, such as the procedure; a text is none of them. */
const CHOSEN = new Set(['radio', 'select', 'checkbox', 'checklist']);

export interface LimitQuestions {
  /** Asks a moment later, where a date or a choice has changed since. */
  changed: (variables: Entered) => void;
  stop: () => void;
}

/** Asks which limits the dates of a form give; a form without dates asks nothing. */
export function askLimits(
  schema: FormSchema,
  ask: (variables: Entered) => Promise<StartedLimit[]>,
  show: (limits: StartedLimit[]) => void,
): LimitQuestions {
  const fields = keyedFields(schema.components);
  const hasDates = fields.some((field) => entryKindOf(field) === 'date');
  const names = fields.filter((field) => entryKindOf(field) === 'date' || CHOSEN.has(field.type));
  let asked = '';
  let timer: number | undefined;
  const send = (variables: Entered, question: string) =>
    ask(variables).then(
      (limits) => (asked === question ? show(limits) : undefined),
      // the limit is a help: where it cannot be told, nothing stands there
      () => (asked === question ? show([]) : undefined),
    );
  return {
    changed: (variables) => {
      if (!hasDates) return;
      const question = JSON.stringify(names.map(({ key }) => variables[key ?? ''] ?? null));
      if (question === asked) return;
      asked = question;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(variables, question), ASK_AFTER_MS);
    },
    stop: () => {
      window.clearTimeout(timer);
      asked = '';
    },
  };
}
