/** The text of a file in UTF-8, with a byte order mark or without, or in GBK, as spreadsheets save it; else undefined. */
export function decodedText(bytes: Uint8Array): string | undefined {
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gbk');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // the bytes are no text of this encoding
    return undefined;
  }
}
