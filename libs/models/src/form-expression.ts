import { evaluate } from 'feelin';

/** What an expression of a form may read. */
export type FormScope = Record<string, unknown>;

/** Value of a FEEL text that starts with `=`; undefined when it cannot be evaluated. */
export function evaluateFeel(expression: string, scope: FormScope): unknown {
  try {
    return evaluate(expression.replace(/^\s*=/, ''), scope).value;
  } catch {
    return undefined;
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
  const sources = text.trimStart().startsWith('=')
    ? [text]
    : [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].map((match) => match[1] ?? '');
  return sources.flatMap((source) => withoutTexts(source).match(/(?<![\w.])[A-Za-z_]\w*/g) ?? []);
}

// helpers

function withoutTexts(feel: string): string {
  return feel.replace(/"(?:[^"\\]|\\.)*"/g, ' ');
}
