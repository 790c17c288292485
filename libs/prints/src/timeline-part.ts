import { Injectable } from '@nestjs/common';
import { TimelineService } from '@app/cases';
import type { FilePart, PartRequest } from './file-part.js';
import type { PrintedPart } from './printed-file.js';
import { lines, momentWords } from './printed-words.js';

/** What happened, one sentence each: operations on the clock, cards and papers among it. */
@Injectable()
export class TimelinePart implements FilePart {
  constructor(private readonly timelines: TimelineService) {}

  async of({ actor, caseNo }: PartRequest): Promise<PrintedPart> {
    const entries = await this.timelines.of(actor, caseNo);
    const rows = entries.map(({ at, text, place }) => [momentWords(at), lines(text, place ?? null)]);
    if (rows.length === 0) return { title: '办理过程', blocks: [] };
    return {
      title: '办理过程',
      blocks: [{ kind: 'table', caption: null, head: ['时间', '事项'], widths: [1.2, 5], rows }],
    };
  }
}
