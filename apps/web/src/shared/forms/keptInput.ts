const PREFIX = 'yijianshi.kept.';

export type Entered = Record<string, unknown>;

/** Input that has not reached the server yet, kept in this browser under a name of its form and person. */
export function readKeptInput(name: string): Entered | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as Entered);
  } catch {
    return null;
  }
}

export function keepInput(name: string, entered: Entered): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(entered));
  } catch {
    // A full or forbidden storage must not stop anyone from typing; the draft on the server remains.
  }
}

export function dropKeptInput(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

/** Removes all kept input, or all but one person's, so that the next person at this computer sees none of it. */
export function forgetKeptInput(exceptOf?: string): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    if (exceptOf === undefined || !key.startsWith(`${PREFIX}${exceptOf}.`)) localStorage.removeItem(key);
  }
}
