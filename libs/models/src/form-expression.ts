import { type Feel, isExceeded } from '@app/feel';

/** What an expression of a form may read, and by what it is evaluated. */
export interface FormScope {
  readonly facts: FormFacts;
  readonly feel: Feel;
}

export type FormFacts = Record<string, unknown>;

/** Value of a FEEL text that starts with `=`; undefined when it has none. Throws where it exceeds its bounds. */
export function evaluateFeel(expression: string, { facts, feel }: FormScope): unknown {
  try {
    return feel.value(expression.replace(/^\s*=/, ''), facts);
  } catch (error) {
    if (isExceeded(error)) throw error;
    return undefined;
  }
}

/** Whether a text is as a pattern demands. Throws where finding out exceeds its bounds. */
export function isAsPattern(value: string, pattern: string, { feel }: FormScope): boolean {
  try {
    return feel.matches(pattern, value);
  } catch (error) {
    if (isExceeded(error)) throw error;
    // a pattern that cannot be read is a fault of the model; its check reports it, nobody's entry is refused
    return true;
  }
}

/** A yes-or-no setting that is either a literal or FEEL. */
export function flagOf(setting: boolean | string | undefined, scope: FormScope): boolean {
  if (typeof setting === 'string') return evaluateFeel(setting, scope) === true;
  return setting === true;
}

/** A number setting that is a literal, digits, or FEEL. */
export function numberOf(setting: number | string | undefined, scope: FormScope): number | undefined {
  if (typeof setting === 'number') return setting;
  if (setting === undefined || setting.trim() === '') return undefined;
  const value = setting.trim().startsWith('=') ? evaluateFeel(setting, scope) : Number(setting);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Names that look like variables in the FEEL and templates of a text: a superset of what it reads. */
export function namesIn(text: string): string[] {
  const sources = text.trimStart().startsWith('=') ? [text] : templatesIn(text);
  return sources.flatMap((source) => withoutTexts(source).match(/(?<![\w.])[A-Za-z_]\w*/g) ?? []);
}

// helpers

function templatesIn(text: string): string[] {
  const parts = text.split('{{').slice(1);
  return parts.map((part) => part.split('}}', 1)[0] ?? '');
}

/** A text that is not closed goes to the end, so that none is read more than once. */
function withoutTexts(feel: string): string {
  return feel.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g, ' ');
}
