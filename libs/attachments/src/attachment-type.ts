import { fileTypeFromBuffer } from 'file-type/core';

/** What a paper may be: nothing that a browser or an office program would run. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
};

/** Every media type that a paper can have. */
export const ATTACHMENT_MEDIA_TYPES: readonly string[] = Object.values(MEDIA_TYPES);

/** A kind of file, e.g. `{extension: 'pdf', mediaType: 'application/pdf'}`. */
export interface AttachmentType {
  extension: string;
  mediaType: string;
}

/** The kind of a file by its bytes, whatever its name says; null for what is not taken. */
export async function attachmentType(content: Buffer): Promise<AttachmentType | null> {
  const found = (await fileTypeFromBuffer(content))?.ext;
  const extension = found === 'zip' && isOfd(content) ? 'ofd' : found;
  const mediaType = extension === undefined ? undefined : MEDIA_TYPES[extension];
  return extension === undefined || mediaType === undefined ? null : { extension, mediaType };
}

// helpers

/** An OFD document is an archive whose entry stands in OFD.xml (GB/T 33190-2016 第 7.1 条). */
function isOfd(archive: Buffer): boolean {
  return archive.includes('OFD.xml', 0, 'latin1');
}
