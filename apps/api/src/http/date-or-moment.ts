import { type MomentText, momentInShanghai } from '@app/statutory-time';

/** A civil date as it is, an instant as the county's clock reads it. */
export function dateOrMoment(text: string): MomentText {
  return text.includes('T') ? momentInShanghai(Date.parse(text)) : text;
}
