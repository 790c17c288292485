import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { type Transaction, inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock, IdempotencyKeyReusedError } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { AttachmentEntity, AttachmentUse, StoredAttachment, UploadPlace } from './attachment.entity.js';
import { attachmentName } from './attachment-name.js';
import { AttachmentRepository } from './attachment.repository.js';
import { attachmentType } from './attachment-type.js';
import {
  AttachmentFixedError,
  AttachmentNotFoundError,
  AttachmentTypeRefusedError,
  AttachmentsFullError,
  emptyFile,
  unknownAttachments,
} from './attachments.errors.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A request that somebody began and left keeps its papers for so long; a draft of a task as long as there is one. */
const UNUSED_DAYS = 30;
/** Lists and files on paper show all of them, and so much is no file that a person reads. */
const MOST_OF_CASE = 1000;

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

  /**
   * Stores a file; its kind follows from its bytes. The same key with the same file stores nothing a second time.
   * Throws INVALID_INPUT for an empty one, ATTACHMENT_TYPE_REFUSED, IDEMPOTENCY_KEY_REUSED, ATTACHMENTS_FULL.
   */
  async upload(
    actor: Actor,
    caseNo: string,
    file: SentFile | undefined,
    place: UploadPlace = {},
  ): Promise<StoredAttachment> {
    const attachment = await this.toRow(actor, caseNo, file, place);
    const isNew = await inTransaction(this.dataSource, (tx) => this.insert(actor, attachment, tx));
    const stored = isNew ? attachment : await this.earlierOf(attachment);
    const same = await this.attachments.findSame(stored);
    const { id, name, size, mediaType } = stored;
    return { id, name, size, mediaType, same: same && { id: same.id, name: same.name } };
  }

  /** A paper of the case with its content; throws ATTACHMENT_NOT_FOUND. */
  async read(caseNo: string, id: string): Promise<AttachmentEntity> {
    const found = await this.attachments.find(caseNo, id);
    if (found === null) throw new AttachmentNotFoundError(id);
    return found;
  }

  /** Which of these papers the case has, with their kinds. */
  async known(caseNo: string, ids: readonly string[]): Promise<AttachmentEntity[]> {
    return ids.length === 0 ? [] : this.attachments.known(caseNo, ids);
  }

  /** Takes papers of the case into what refers to them; throws INVALID_INPUT when one is not there. */
  async use(caseNo: string, uses: readonly AttachmentUse[], tx: Transaction): Promise<void> {
    if (uses.length === 0) return;
    const count = await this.attachments.markUsed(caseNo, uses, this.clock.now(), tx);
    if (count < new Set(uses.map(({ id }) => id)).size) throw unknownAttachments();
  }

  /** Takes back what one added oneself and nothing rests on yet. ATTACHMENT_NOT_FOUND, ATTACHMENT_FIXED. */
  async takeBack(actor: Actor, caseNo: string, id: string): Promise<void> {
    const [found] = await this.attachments.known(caseNo, [id]);
    if (found === undefined) throw new AttachmentNotFoundError(id);
    const by = { username: actor.username, since: this.clock.startOfToday() };
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.attachments.takeBack(caseNo, id, by, tx))) throw new AttachmentFixedError();
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'ATTACHMENT_TAKEN_BACK', objectKind: 'attachment' },
        ...{ objectId: id, caseNo, details: { sha256: found.sha256 } },
      });
      await notifyFacts(tx, [`case:${caseNo}`]);
    });
  }

  /** Deletes what was uploaded long ago, was never used and stands in no draft. */
  sweep(): Promise<number> {
    return this.attachments.deleteUnused(new Date(this.clock.now().getTime() - UNUSED_DAYS * DAY_MS));
  }

  private async toRow(
    actor: Actor,
    caseNo: string,
    file: SentFile | undefined,
    { taskKey = null, attach = false, uploadKey = null }: Partial<Nullable<UploadPlace>>,
  ): Promise<AttachmentEntity> {
    if (file === undefined || file.content.length === 0) throw emptyFile();
    const type = await attachmentType(file.content, file.name);
    if (type === null) throw new AttachmentTypeRefusedError();
    const at = this.clock.now();
    return {
      ...{ id: randomUUID(), caseNo, content: file.content, size: file.content.length, taskKey, uploadKey },
      name: attachmentName(file.name, type.extension),
      mediaType: type.mediaType,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      ...{ uploadedBy: actor.username, uploadedAt: at, usedAt: attach ? at : null },
      place: attach ? (taskKey === null ? 'case' : 'task') : null,
      ...{ fieldLabel: null, fieldLabelEn: null },
    };
  }

  private async insert(actor: Actor, row: AttachmentEntity, tx: Transaction): Promise<boolean> {
    if (!(await this.attachments.insert(row, tx))) return false;
    if (await this.attachments.hasMore(row.caseNo, MOST_OF_CASE, tx))
      throw new AttachmentsFullError(MOST_OF_CASE);
    const { mediaType, size, sha256, caseNo } = row;
    await recordAct(tx, {
      ...{ by: actor, at: row.uploadedAt, action: 'ATTACHMENT_ADDED', objectKind: 'attachment' },
      ...{ objectId: row.id, caseNo, details: { mediaType, size, sha256 } },
    });
    if (row.place !== null) await notifyFacts(tx, [`case:${caseNo}`]);
    return true;
  }

  /** What was stored under the same key before. */
  private async earlierOf({
    caseNo,
    uploadedBy,
    uploadKey,
    sha256,
  }: AttachmentEntity): Promise<AttachmentEntity> {
    const earlier = await this.attachments.findUpload(caseNo, uploadedBy, uploadKey ?? '');
    if (earlier?.sha256 !== sha256) throw new IdempotencyKeyReusedError();
    return earlier;
  }
}

// helpers

type Nullable<Shape> = { [Name in keyof Shape]: Shape[Name] | null };
