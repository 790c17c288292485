import { computeDeadline } from './deadline.js';
import type { DeadlineCase } from './deadline-case.js';

/** Answers one line of JSON Lines with one line of JSON; a blank line has no answer. */
export function answerJsonLine(line: string): string | null {
  if (line.trim() === '') return null;
  return JSON.stringify(computeDeadline(parsed(line) as DeadlineCase));
}

// helpers

/** Text that is no JSON is no case: it is answered like any other value that is not an object. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
