/** Longer names help nobody and break lines and headers. */
const MAX_LENGTH = 100;
/** Characters that are not seen, or that turn the direction of writing so that a name looks like another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name under which a file is kept: without folders, readable, ending as its content demands. */
export function attachmentName(given: string, extension: string): string {
  const name = given.normalize('NFC').split(/[/\\]/).at(-1)?.replace(UNSEEN, '').trim() ?? '';
  const stem = withoutEnding(name, extension).trim();
  return `${[...(stem === '' ? '附件' : stem)].slice(0, MAX_LENGTH).join('')}.${extension}`;
}

// helpers

function withoutEnding(name: string, extension: string): string {
  const endings = extension === 'jpg' ? ['.jpg', '.jpeg'] : [`.${extension}`];
  const ending = endings.find((one) => name.toLowerCase().endsWith(one));
  return ending === undefined ? name : name.slice(0, -ending.length);
}
