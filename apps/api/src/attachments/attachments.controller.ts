import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ATTACHMENT_MEDIA_TYPES, AttachmentNotFoundError, AttachmentService } from '@app/attachments';
import { CaseArchiveService, CaseAttachmentService, CaseService, CaseSightService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Turns } from '@app/kernel';
import { TaskNotFoundError, TaskService } from '@app/tasks';
import type { Request } from 'express';
import { IdempotencyKey } from '../cases/idempotency-key.decorator.js';
import { Fails } from '../http/fails.decorator.js';
import { untilLeft } from '../http/until-left.js';
import { UuidPipe } from '../http/uuid.pipe.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { CaseAttachmentDto, StoredAttachmentDto, UploadQueryDto } from './attachment.dto.js';
import { FILE_FRAME, FILE_POLICY, contentDisposition } from './content-disposition.js';

const ZIP = 'application/zip';
const MAX_BYTES = 10 * 1024 * 1024;
/** Multer answers more than one file, a field, or a file of another name with an error of its own. */
const ONE_FILE = FileInterceptor('file', {
  limits: { fileSize: MAX_BYTES, files: 1, fields: 0 },
  defParamCharset: 'utf8',
});

/** A file of 10 MiB takes a connection for as long as a hundred lists: nobody has more than two, and lists go on. */
const TURNS = new Turns({ inAll: 4, ofOne: 2 });

const ATTACHMENT_ID = new UuidPipe('ATTACHMENT_NOT_FOUND', '找不到这个附件，请刷新后再试。');

/** The papers of a case, for who may see the case. */
@ApiTags('attachments')
@Controller('api/cases/:caseNo/attachments')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND')
export class AttachmentsController {
  constructor(
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly tasks: TaskService,
    private readonly listed: CaseAttachmentService,
    private readonly archives: CaseArchiveService,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * Stores a file of 10 MiB at most: PDF, OFD, PNG, JPG, DOCX or XLSX by its content, or a text. With `attach` it belongs to the task or
   * the case at once, to a task only of those who may complete it and before they have, to a case until it ends; otherwise as soon as a form or a request refers to it, and until then it is kept for 30 days. The same
   * `Idempotency-Key` with the same file stores nothing a second time.
   */
  @Post()
  @UseInterceptors(ONE_FILE)
  @ApiConsumes('multipart/form-data')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @Fails('INVALID_INPUT', 'INVALID_REQUEST', 'CSRF_REFUSED', 'TASK_NOT_FOUND', 'IDEMPOTENCY_KEY_REUSED')
  @Fails('BODY_TOO_LARGE', 'ATTACHMENT_TYPE_REFUSED', 'TASK_COMPLETED', 'TASK_ALREADY_CLAIMED', 'FORBIDDEN')
  @Fails('ATTACHMENTS_FULL', 'FILE_CLOSED')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Query() { taskKey, attach }: UploadQueryDto,
    @IdempotencyKey() uploadKey?: string,
    @UploadedFile() file?: { originalname: string; buffer: Buffer },
  ): Promise<StoredAttachmentDto> {
    await this.cases.summary(actor, caseNo);
    if (taskKey !== undefined) await this.assertTaskOf(actor, caseNo, taskKey);
    else if (attach === 'true') await this.cases.assertOpenFile(actor, caseNo);
    const sent = file && { name: file.originalname, content: file.buffer };
    const place = { taskKey, attach: attach === 'true', uploadKey };
    const { same, ...stored } = await TURNS.run(actor.username, () =>
      this.attachments.upload(actor, caseNo, sent, place),
    );
    const isSeen = same !== null && (await this.readIn(actor, caseNo))(same.id);
    return { ...stored, sameAs: isSeen ? same.name : null };
  }

  /** The papers of the case that one reads, oldest first. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<CaseAttachmentDto[]> {
    return this.listed.list(actor, caseNo);
  }

  /** Takes back a paper that I added myself: until its task is completed, or on the same day where it has no task. */
  @Delete(':attachmentId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Fails('CSRF_REFUSED', 'ATTACHMENT_NOT_FOUND', 'ATTACHMENT_FIXED')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('attachmentId', ATTACHMENT_ID) id: string,
  ): Promise<void> {
    await this.cases.summary(actor, caseNo);
    await this.attachments.takeBack(actor, caseNo, id);
  }

  /** All papers of the case that one reads in one ZIP, a folder for each stage; noted in the audit log. */
  @Get('archive')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('ATTACHMENT_NOT_FOUND', 'ATTACHMENTS_TOO_LARGE')
  async archive(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<StreamableFile> {
    const { name, content } = await this.archives.of(actor, caseNo);
    const disposition = contentDisposition({ name, mediaType: ZIP });
    return new StreamableFile(content, { type: ZIP, disposition });
  }

  /** The file itself; pictures and PDF open in the browser, everything else is saved. */
  @Get(':attachmentId')
  @Header('Content-Security-Policy', FILE_POLICY)
  @Header('X-Frame-Options', FILE_FRAME)
  @ApiProduces(...ATTACHMENT_MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('ATTACHMENT_NOT_FOUND')
  async read(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('attachmentId', ATTACHMENT_ID) id: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const left = untilLeft(request);
    const isRead = await this.readIn(actor, caseNo);
    if (!isRead(id)) throw new AttachmentNotFoundError(id);
    const attachment = await TURNS.run(actor.username, () => {
      left.throwIfAborted();
      return this.attachments.read(caseNo, id);
    });
    return new StreamableFile(attachment.content, {
      type: attachment.mediaType,
      length: attachment.size,
      disposition: contentDisposition(attachment),
    });
  }

  private async assertTaskOf(actor: Actor, caseNo: string, taskKey: string): Promise<void> {
    if ((await this.tasks.caseOfWork(actor, taskKey)) !== caseNo) throw new TaskNotFoundError(taskKey);
  }

  private async readIn(actor: Actor, caseNo: string): Promise<(id: string) => boolean> {
    await this.cases.summary(actor, caseNo);
    return this.sights.attachmentsRead(await this.sights.of(actor, caseNo));
  }
}
