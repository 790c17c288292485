import { Injectable } from '@nestjs/common';
import { type Paper, PaperService } from '@app/papers';
import type { TypesetFile } from '@app/typesetting';
import type { FilePart, PartRequest } from './file-part.js';
import { FileRoom } from './file-room.js';
import type { PrintedBlock, PrintedPart } from './printed-file.js';
import { lines, momentWords } from './printed-words.js';

const ROOM = { files: 200, bytes: 60 * 1024 * 1024, pages: 400 };

/** The list of the papers that were issued, and behind it their own pages. */
@Injectable()
export class PapersPart implements FilePart {
  constructor(private readonly papers: PaperService) {}

  async of(request: PartRequest): Promise<PrintedPart> {
    const { items } = await this.papers.list(request.actor, request.caseNo);
    if (items.length === 0) return { title: TITLE, blocks: [] };
    const list: PrintedBlock = {
      ...{ kind: 'table', caption: null, head: HEAD, widths: [2.4, 2.2, 1.5, 2, 3] },
      rows: items.map(rowOf),
    };
    const { blocks, files } = request.isWhole ? await this.pagesOf(items, request) : NO_PAGES;
    return { title: TITLE, blocks: [list, ...blocks], files };
  }

  private async pagesOf(papers: readonly Paper[], { actor, caseNo, signal }: PartRequest) {
    const room = new FileRoom(ROOM, 'paper-');
    const blocks: PrintedBlock[] = [];
    for (const { id, no, title, pages, mediaType, state } of papers) {
      if (id === null || pages === null || mediaType !== 'application/pdf') continue;
      signal.throwIfAborted();
      const text = `${title} ${no}${state === 'void' ? '（已作废）' : ''}`;
      const file =
        room.takes({ pages }) &&
        room.add((await this.papers.read(actor, { caseNo, id })).content, 'pdf', { pages });
      blocks.push(file ? { kind: 'pages', file, text, count: pages } : leftOut(text));
    }
    return { blocks, files: room.files };
  }
}

// helpers

const TITLE = '文书';
const HEAD = ['文号', '名称', '日期', '状态', '校验码与文件指纹'];
const NO_PAGES: { blocks: PrintedBlock[]; files: TypesetFile[] } = { blocks: [], files: [] };
const STATES = { valid: '有效', void: '已作废', kept: '—' } as const;

function rowOf(paper: Paper): string[] {
  const { no, title, place, issuedOn, state, voidedAt, voidReason, replacedBy, checkCode, sha256 } = paper;
  const why = voidReason === null ? null : `理由：${voidReason}`;
  const by = replacedBy === null ? null : `改为 ${replacedBy}`;
  const status = lines(STATES[state], voidedAt === null ? null : momentWords(voidedAt), why, by);
  return [no, lines(title, place), issuedOn, status, lines(checkCode, sha256)];
}

function leftOut(text: string): PrintedBlock {
  return { kind: 'line', text: `${text}：页数太多，没有附在这里，请在系统中打开。` };
}
