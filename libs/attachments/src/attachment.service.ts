import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { Attachment, StoredAttachment } from './attachment.entity.js';
import { attachmentName } from './attachment-name.js';
import { AttachmentRepository } from './attachment.repository.js';
import { attachmentType } from './attachment-type.js';
import {
  AttachmentNotFoundError,
  AttachmentTypeRefusedError,
  emptyFile,
  unknownAttachments,
} from './attachments.errors.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A request that somebody began and left keeps its papers for so long; a draft of a task as long as there is one. */
const UNUSED_DAYS = 30;

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps the papers of cases. Whoever calls has made sure that the person may see the case. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** Stores a file; its kind follows from its bytes. Throws INVALID_INPUT for an empty one, ATTACHMENT_TYPE_REFUSED. */
  async upload(actor: Actor, caseNo: string, file: SentFile | undefined): Promise<Attachment> {
    if (file === undefined || file.content.length === 0) throw emptyFile();
    const type = await attachmentType(file.content);
    if (type === null) throw new AttachmentTypeRefusedError();
    const attachment = {
      id: randomUUID(),
      name: attachmentName(file.name, type.extension),
      size: file.content.length,
      mediaType: type.mediaType,
    };
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const at = this.clock.now();
    const stored = { ...attachment, caseNo, content: file.content, sha256 };
    await inTransaction(this.dataSource, async (tx) => {
      await this.attachments.insert({ ...stored, uploadedBy: actor.username, uploadedAt: at }, tx);
      await recordAct(tx, {
        ...{ by: actor, at, action: 'ATTACHMENT_ADDED', objectKind: 'attachment', objectId: attachment.id },
        ...{ caseNo, details: { mediaType: attachment.mediaType, size: attachment.size, sha256 } },
      });
    });
    return attachment;
  }

  /** A paper of the case with its content; throws ATTACHMENT_NOT_FOUND. */
  async read(caseNo: string, id: string): Promise<StoredAttachment> {
    const found = await this.attachments.find(caseNo, id);
    if (found === undefined) throw new AttachmentNotFoundError(id);
    return found;
  }

  /** The papers of the case, oldest first. */
  list(caseNo: string): Promise<Attachment[]> {
    return this.attachments.list(caseNo);
  }

  /** Which of these papers the case has. */
  async known(caseNo: string, ids: readonly string[]): Promise<string[]> {
    return ids.length === 0 ? [] : this.attachments.known(caseNo, ids);
  }

  /** Takes papers of the case into what refers to them; throws INVALID_INPUT when one is not there. */
  async use(caseNo: string, ids: readonly string[], tx: Transaction): Promise<void> {
    if (ids.length === 0) return;
    const count = await this.attachments.markUsed(caseNo, ids, this.clock.now(), tx);
    if (count < ids.length) throw unknownAttachments();
  }

  /** Deletes what was uploaded long ago, was never used and stands in no draft. */
  sweep(): Promise<number> {
    return this.attachments.deleteUnused(new Date(this.clock.now().getTime() - UNUSED_DAYS * DAY_MS));
  }
}
