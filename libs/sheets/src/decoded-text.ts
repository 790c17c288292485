/**
 * The text of a file in UTF-8 or UTF-16, with a byte order mark or (UTF-8) without, or in GB18030, as Chinese
 * spreadsheets save it; else undefined.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // the bytes are no text of this encoding
    return undefined;
  }
}
