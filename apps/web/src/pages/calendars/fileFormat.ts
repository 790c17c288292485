export type FileFormat = 'json' | 'csv' | 'xlsx';

/** What a file is by its beginning: a workbook is a zip, JSON begins with a brace or bracket, anything else is read as CSV. */
export function fileFormat(text: string): FileFormat {
  if (text.startsWith('PK')) return 'xlsx';
  return /^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'csv';
}

/** The largest file that the server takes. */
export const FILE_LIMIT = 1024 * 1024;
