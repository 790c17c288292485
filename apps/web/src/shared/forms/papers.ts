import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api, toAddress } from '@/shared/api/client.js';
import type { Attachment, StoredAttachment } from '@/shared/api/types.js';

/** The server judges by content; the endings only help to choose. */
export const ATTACHMENT_ENDINGS = '.pdf,.ofd,.png,.jpg,.jpeg,.docx,.xlsx,.txt';
const ADDRESS = '/api/cases/{caseNo}/attachments';
const MAX_BYTES = 10 * 1024 * 1024;

/** How a paper is sent, besides where to. */
interface Sending {
  /** It belongs to this task, or to the case, at once; otherwise when something refers to it. */
  attach?: { taskKey?: string };
  /** The same key stores nothing a second time. */
  key?: string;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/** Uploads a paper of a case; one that is too large is not sent at all. */
export async function uploadAttachment(
  caseNo: string,
  file: File,
  { attach, key, ...rest }: Sending = {},
): Promise<StoredAttachment> {
  if (file.size > MAX_BYTES) throw new ApiProblem(413, 'ATTACHMENT_TOO_LARGE', file.name);
  const query = attach === undefined ? {} : { taskKey: attach.taskKey, attach: true };
  const headers = { 'Idempotency-Key': key };
  return api.upload(ADDRESS, { path: { caseNo }, query, headers, file, ...rest });
}

/** The papers of the case of a form; there are none before there is a case. */
export class Papers {
  protected readonly known = new Map<string, Attachment>();
  /** Whether the papers of the case were read; before that only those are known that were uploaded here. */
  private isRead = false;
  private readonly busy = new Set<object>();

  /** Calls back when something begins to upload and when nothing does any more. */
  constructor(
    private readonly caseNo: string | undefined,
    private readonly onUploading: (isUploading: boolean) => void = () => undefined,
  ) {}

  get hasCase(): boolean {
    return this.caseNo !== undefined;
  }

  /** Whether a paper is on its way that is not in its field yet. */
  get isUploading(): boolean {
    return this.busy.size > 0;
  }

  /** A field says whether something of it is on its way. */
  tellBusy(field: object, isBusy: boolean): void {
    const before = this.isUploading;
    if (isBusy) this.busy.add(field);
    else this.busy.delete(field);
    if (before !== this.isUploading) this.onUploading(!before);
  }

  /** Asks for the papers of the case. */
  async load(): Promise<void> {
    if (this.caseNo === undefined) return;
    const papers = await api.get(ADDRESS, { path: { caseNo: this.caseNo } });
    for (const paper of papers) this.known.set(paper.id, paper);
    this.isRead = true;
  }

  /** Stores a file with the case. */
  async add(file: File, way: Sending = {}): Promise<Attachment> {
    if (this.caseNo === undefined) throw new Error('there is no case yet');
    const paper = await uploadAttachment(this.caseNo, file, way);
    this.known.set(paper.id, paper);
    return paper;
  }

  find(id: string): Attachment | undefined {
    return this.known.get(id);
  }

  /** False where it is certain that the case has no such paper; the server knows the rest. */
  mayHave(id: string): boolean {
    return !this.isRead || this.known.has(id);
  }

  hrefOf(id: string): string {
    return `${toAddress(ADDRESS, { caseNo: this.caseNo ?? '' })}/${id}`;
  }
}
