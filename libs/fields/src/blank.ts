/** Blanks, marks that nobody sees, and letters that are drawn as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text shows nothing, though it may have characters: nothing was written then. */
export function isBlank(text: string): boolean {
  return text.replace(UNSEEN, '') === '';
}

/** Marks that turn the direction of what follows, ends of lines that are none, and controls: `cba` would read as `abc`. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Whether a text has characters by which it reads otherwise than it is written. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}
