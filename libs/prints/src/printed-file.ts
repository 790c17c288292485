import type { TypesetFile } from '@app/typesetting';

/** A piece of what is printed; all texts are plain. */
export type PrintedBlock =
  | { kind: 'heading' | 'line' | 'text'; text: string }
  | { kind: 'facts'; rows: PrintedFact[] }
  | { kind: 'table'; caption: string | null; widths: number[]; head: string[]; rows: string[][] }
  /** A field of a form with its choices, to be ticked by hand. */
  | { kind: 'choice'; label: string; choices: string[] }
  | { kind: 'picture'; file: string; caption: string }
  /** All pages of a PDF, under a heading. */
  | { kind: 'pages'; file: string; text: string; count: number };

export type PrintedFact = [label: string, text: string];

export interface PrintedPart {
  title: string;
  blocks: PrintedBlock[];
  /** The files that its blocks name. */
  files?: TypesetFile[];
}

/** What the layout gets (`file-layout.ts`). */
export interface PrintedFile {
  /** What it is: 案卷, 待办单. */
  name: string;
  title: string;
  caseNo: string;
  /** Name of the matter. */
  matter: string;
  facts: PrintedFact[];
  /** Who printed it, and when. */
  printed: string;
  legend: string;
  /** With a page of its own for the head, and a catalogue. */
  hasCover: boolean;
  parts: PrintedPart[];
}

/** Printed paper as it is sent. */
export interface Print {
  name: string;
  content: Buffer;
  pages: number;
}
