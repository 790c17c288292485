export { csvLine } from './csv-line.js';
export { decodedText } from './decoded-text.js';
export { isYes } from './is-yes.js';
export { isWorkbook, readSheets } from './read-sheets.js';
export type { Sheet, SheetLine } from './read-sheets.js';
export { SheetUnreadableError } from './sheets.errors.js';
export { csvText, workbook } from './write-sheets.js';
