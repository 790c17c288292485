import { decodedText } from '@app/sheets';
import { fileTypeFromBuffer } from 'file-type/core';

/** What a paper may be: nothing that a browser or an office program would run. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  txt: 'text/plain',
};

/** Every media type that a paper can have. */
export const ATTACHMENT_MEDIA_TYPES: readonly string[] = Object.values(MEDIA_TYPES);

/** A kind of file, e.g. `{extension: 'pdf', mediaType: 'application/pdf'}`. */
export interface AttachmentType {
  extension: string;
  mediaType: string;
}

/** The kind of a file by its bytes; null for what is not taken. Only a text is known by its name, too: it has no other sign. */
export async function attachmentType(content: Buffer, name: string): Promise<AttachmentType | null> {
  const found = (await fileTypeFromBuffer(content))?.ext;
  const isText = found === undefined && name.toLowerCase().endsWith('.txt') && isPlainText(content);
  const extension = found === 'zip' && isOfd(content) ? 'ofd' : isText ? 'txt' : found;
  const mediaType = extension === undefined ? undefined : MEDIA_TYPES[extension];
  return extension === undefined || mediaType === undefined ? null : { extension, mediaType };
}

// helpers

/** Something that people wrote down, and no page or drawing that a browser could run. */
function isPlainText(content: Buffer): boolean {
  const text = content.length === 0 ? undefined : decodedText(content);
  return text !== undefined && !UNWRITTEN.test(text) && !text.trimStart().startsWith('<');
}

/** Characters that no text has, but every other file. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITTEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** An OFD document is an archive whose entry stands in OFD.xml (GB/T 33190-2016 第 7.1 条). */
function isOfd(archive: Buffer): boolean {
  return archive.includes('OFD.xml', 0, 'latin1');
}
