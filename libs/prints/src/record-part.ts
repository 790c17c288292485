import { Injectable } from '@nestjs/common';
import {
  CaseAttachmentService,
  type CaseRecordEntry,
  CaseRecordService,
  type RecordedForm,
} from '@app/cases';
import { MAX_PAGE_SIZE } from '@app/kernel';
import type { FilePart, PartRequest } from './file-part.js';
import { printedEntry } from './printed-entries.js';
import type { PrintedPart } from './printed-file.js';
import { PrintedNames } from './printed-names.js';

/** Every form that was submitted, every result of a step of the system, every correction. */
@Injectable()
export class RecordPart implements FilePart {
  constructor(
    private readonly records: CaseRecordService,
    private readonly attachments: CaseAttachmentService,
    private readonly names: PrintedNames,
  ) {}

  async of(request: PartRequest): Promise<PrintedPart> {
    const { entries, forms } = await this.wholeRecord(request);
    const files = await this.attachments.list(request.actor, request.caseNo);
    const attachments = new Map(files.map(({ id, name }) => [id, name]));
    const blocks = await this.names.tell((words) =>
      entries.flatMap((entry) => printedEntry(entry, { forms, attachments }, words)),
    );
    return { title: '办理记录', blocks };
  }

  private async wholeRecord({ actor, caseNo, signal }: PartRequest) {
    const entries: CaseRecordEntry[] = [];
    const forms = new Map<string, RecordedForm>();
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      const page = await this.records.of(actor, caseNo, { cursor, limit: MAX_PAGE_SIZE });
      entries.push(...page.items);
      for (const form of page.forms) forms.set(form.formKey, form);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return { entries, forms };
  }
}
