/** A file as text, and the encoding in which it was. */
export interface DecodedModel {
  xml: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

const DECLARATION = /^(\s*<\?xml\s[^?]*?encoding\s*=\s*["'])([^"']*)(["'])/;

/** Reads a file of a model, whatever office software wrote it; undefined when it is empty or in no encoding known here. */
export function decodeModel(bytes: Uint8Array): DecodedModel | undefined {
  if (bytes.length === 0) return undefined;
  for (const { encoding, label } of candidatesFor(bytes)) {
    const text = decode(bytes, label);
    if (text !== undefined) return { xml: text.replace(DECLARATION, '$1UTF-8$3'), encoding };
  }
  return undefined;
}

type Candidate = { encoding: DecodedModel['encoding']; label: string };

/** UTF-16 begins with its mark, or has a zero byte beside the first letter; GB18030 takes nearly everything, so it comes last. */
function candidatesFor([first, second]: Uint8Array): Candidate[] {
  if ((first === 0xff && second === 0xfe) || second === 0) return [{ encoding: 'UTF-16', label: 'utf-16le' }];
  if ((first === 0xfe && second === 0xff) || first === 0) return [{ encoding: 'UTF-16', label: 'utf-16be' }];
  return [
    { encoding: 'UTF-8', label: 'utf-8' },
    { encoding: 'GB18030', label: 'gb18030' },
  ];
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
