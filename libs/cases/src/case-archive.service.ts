import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  archiveOf,
  AttachmentNotFoundError,
  AttachmentService,
  AttachmentsTooLargeError,
} from '@app/attachments';
import { recordAct } from '@app/audit';
import { civilDayOf } from '@app/fields';
import type { Actor } from '@app/identity';
import { Clock, Turns } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { CaseAttachment } from './case-attachment.entity.js';
import { CaseAttachmentService } from './case-attachment.service.js';

const MOST_FILES = 500;
const MOST_BYTES = 500 * 1024 * 1024;
/** Whoever saves much reads its files one after the other, and few read at once. */
const TURNS = new Turns({ inAll: 2, ofOne: 1 });

/** Gives all attachments of a case in one file, as far as the person reads them. */
@Injectable()
export class CaseArchiveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly listed: CaseAttachmentService,
    private readonly attachments: AttachmentService,
    private readonly clock: Clock,
  ) {}

  /** CASE_NOT_FOUND, ATTACHMENT_NOT_FOUND where there is none, ATTACHMENTS_TOO_LARGE. */
  async of(actor: Actor, caseNo: string): Promise<{ name: string; content: Readable }> {
    const files = (await this.listed.list(actor, caseNo)).filter(({ place }) => place !== null);
    if (files.length === 0) throw new AttachmentNotFoundError('');
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length > MOST_FILES || bytes > MOST_BYTES) throw new AttachmentsTooLargeError();
    await recordAct(this.dataSource.manager, {
      ...{
        by: actor,
        at: this.clock.now(),
        action: 'ATTACHMENTS_SAVED',
        objectKind: 'case',
        objectId: caseNo,
      },
      ...{ caseNo, details: { files: files.length } },
    });
    const archived = pathsOf(files).map(({ path, file }) => ({
      ...{ path, on: civilDayOf(file.uploadedAt.getTime()) },
      content: async () =>
        (await TURNS.run(actor.username, () => this.attachments.read(caseNo, file.id))).content,
    }));
    return { name: `${caseNo}.zip`, content: archiveOf(archived) };
  }
}

// helpers

/** A folder for each stage; of two files with the same name in one the second is numbered. */
function pathsOf(files: readonly CaseAttachment[]): { path: string; file: CaseAttachment }[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const folder = (file.stageName ?? '案件').replaceAll(/[/\\]/g, '／');
    const ending = extname(file.name);
    const stem = file.name.slice(0, file.name.length - ending.length);
    let path = `${folder}/${file.name}`;
    for (let n = 2; taken.has(path); n++) path = `${folder}/${stem} (${n})${ending}`;
    taken.add(path);
    return { path, file };
  });
}
