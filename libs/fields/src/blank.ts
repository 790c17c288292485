/** Blanks, marks that nobody sees, and letters that are drawn as nothing. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text shows nothing, though it may have characters: nothing was written then. */
export function isBlank(text: string): boolean {
  return text.replace(UNSEEN, '') === '';
}
