/** How a text that is typed is written into the address, nothing where it cannot be read, and shown again. */
export interface AddressText {
  read: (text: string) => string | undefined;
  show: (value: string) => string;
}

/** What is looked for as it is typed. */
export const PLAIN_TEXT: AddressText = { read: (text) => text.trim(), show: (value) => value };

/** What is typed into a search box, beside what the address says of it. */
export interface SearchText {
  readonly text: string;
  /** What the address said last. */
  readonly seen: string;
  /** What was written into the address from here and has not come back from it yet. */
  readonly sent: readonly string[];
}

export function startOf(value: string, { show } = PLAIN_TEXT): SearchText {
  return { text: show(value), seen: value, sent: [] };
}

/** The address says something: what was sent from here leaves alone what is typed since; anything else takes its place. */
export function seenIn(state: SearchText, value: string, form = PLAIN_TEXT): SearchText {
  const at = state.sent.indexOf(value);
  return at < 0 ? startOf(value, form) : { ...state, seen: value, sent: state.sent.slice(at + 1) };
}

export function sentFrom(state: SearchText, value: string): SearchText {
  return { ...state, sent: [...state.sent, value] };
}

/** What is to be written into the address, if that is not on its way already. */
export function unsentOf({ text, seen, sent }: SearchText, { read } = PLAIN_TEXT): string | undefined {
  const wanted = read(text);
  return wanted === (sent.at(-1) ?? seen) ? undefined : wanted;
}
