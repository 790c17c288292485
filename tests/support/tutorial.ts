/** What a page tells to do, in its order. */
export type TutorialStep =
  | { kind: 'run'; command: string }
  | { kind: 'write'; path: string; text: string }
  | { kind: 'change'; path: string; hunks: Hunk[] };

/** Lines that stand in the file, and what stands there afterwards. */
export interface Hunk {
  before: string;
  after: string;
}

/** Reads the blocks of a Markdown page that are to be done: `sh`, `yaml file=…`, `diff`. */
export function tutorialSteps(page: string): TutorialStep[] {
  return [...page.matchAll(/^( *)```(sh|diff|yaml)(?: file=(\S+))?\n([\s\S]*?)^ *```$/gm)].flatMap(
    ([, indent = '', kind, path, body = '']) => {
      const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      if (kind === 'sh') return linesOf(text).map((command) => ({ kind: 'run' as const, command }));
      if (kind === 'diff') return changesIn(text);
      return path === undefined ? [] : [{ kind: 'write' as const, path, text }];
    },
  );
}

/** The text with each hunk done; throws when what a hunk begins from stands there not once. */
export function changed(text: string, hunks: readonly Hunk[]): string {
  return hunks.reduce((now, { before, after }) => {
    const parts = now.split(before);
    if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times:\n${before}`);
    return parts.join(after);
  }, text);
}

// helpers

function changesIn(diff: string): TutorialStep[] {
  return diff
    .split(/^--- .*\n\+\+\+ b\//m)
    .slice(1)
    .map((part) => {
      const [path = '', ...hunks] = part.split(/\n@@\n|\n(?=@@\n)/);
      return { kind: 'change' as const, path: path.trim(), hunks: hunks.map(hunkOf) };
    });
}

function hunkOf(text: string): Hunk {
  const lines = linesOf(text);
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  return { before: side('-'), after: side('+') };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
