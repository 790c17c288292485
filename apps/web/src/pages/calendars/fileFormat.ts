export type FileFormat = 'json' | 'csv';

/** What a text is: JSON begins with a brace or bracket, anything else is read as CSV. */
export function fileFormat(text: string): FileFormat {
  return /^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'csv';
}

/** The largest file that the server takes. */
export const FILE_LIMIT = 1024 * 1024;
