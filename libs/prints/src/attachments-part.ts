import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { type CaseAttachment, CaseAttachmentService } from '@app/cases';
import type { FilePart, PartRequest } from './file-part.js';
import { FileRoom } from './file-room.js';
import { pictureMemory } from './picture-memory.js';
import type { PrintedBlock, PrintedPart } from './printed-file.js';
import { lines, momentWords, sizeWords, unprinted } from './printed-words.js';

const ROOM = { files: 60, bytes: 40 * 1024 * 1024, memory: 640 * 1024 * 1024 };
const PICTURES: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/** The list of the attachments of a case, and behind it its pictures. */
@Injectable()
export class AttachmentsPart implements FilePart {
  constructor(
    private readonly attachments: CaseAttachmentService,
    private readonly contents: AttachmentService,
  ) {}

  async of(request: PartRequest): Promise<PrintedPart> {
    const all = await this.attachments.list(request.actor, request.caseNo);
    const attachments = all.filter(({ place }) => place !== null);
    if (attachments.length === 0) return { title: TITLE, blocks: [] };
    const list: PrintedBlock = {
      ...{ kind: 'table', caption: null, head: HEAD, widths: [0.7, 4, 2.6, 2.4] },
      rows: attachments.map(rowOf),
    };
    const { blocks, files } = request.isWhole
      ? await this.picturesOf(attachments, request)
      : { blocks: [], files: [] };
    return { title: TITLE, blocks: [list, ...blocks], files };
  }

  private async picturesOf(attachments: readonly CaseAttachment[], { caseNo, signal }: PartRequest) {
    const room = new FileRoom(ROOM, 'picture-');
    const blocks: PrintedBlock[] = [];
    for (const { id, name, size, mediaType } of attachments) {
      const extension = PICTURES[mediaType];
      if (extension === undefined) continue;
      signal.throwIfAborted();
      if (room.takes({ bytes: size })) {
        const { content } = await this.contents.read(caseNo, id);
        blocks.push(pictureIn(room, { name, content, extension, mediaType }));
      } else blocks.push(leftOut(name));
    }
    return { blocks, files: room.files };
  }
}

// helpers

const TITLE = '附件';
const HEAD = ['序号', '名称', '来自', '上传'];

function rowOf(attachment: CaseAttachment, index: number): string[] {
  const { name, size, uploadedBy, uploadedAt, taskName, stageName, fieldLabel, sameAs } = attachment;
  const same = sameAs === null ? null : `与“${sameAs}”相同`;
  return [
    String(index + 1),
    lines(name, sizeWords(size), same),
    lines(stageName, taskName, fieldLabel),
    lines(uploadedBy, momentWords(uploadedAt)),
  ];
}

interface Picture {
  name: string;
  content: Buffer;
  extension: string;
  mediaType: string;
}

function pictureIn(room: FileRoom, { name, content, extension, mediaType }: Picture): PrintedBlock {
  const memory = pictureMemory(content, mediaType);
  if (memory === undefined) return { kind: 'line', text: unprinted(name) };
  const file = room.add(content, extension, { memory });
  return file === undefined ? leftOut(name) : { kind: 'picture', file, caption: name };
}

function leftOut(name: string): PrintedBlock {
  return { kind: 'line', text: `${name}：图片太多或太大，没有附在这里，请在系统中打开。` };
}
