import type { Actor } from '@app/identity';
import type { PrintedPart } from './printed-file.js';

/** Of what something is printed, and for whom. */
export interface PartRequest {
  actor: Actor;
  caseNo: string;
  /** With the pages of papers and with pictures. */
  isWhole: boolean;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
}

/** A part of the file of a case; without blocks it is left out. Each reads as its person may, by the service that the pages use. */
export interface FilePart {
  of(request: PartRequest): Promise<PrintedPart>;
}
