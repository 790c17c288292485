import {
  Controller,
  Get,
  Header,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ATTACHMENT_MEDIA_TYPES, AttachmentService } from '@app/attachments';
import { CaseService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { UuidPipe } from '../http/uuid.pipe.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { AttachmentDto } from './attachment.dto.js';
import { FILE_POLICY, contentDisposition } from './content-disposition.js';

const MAX_BYTES = 10 * 1024 * 1024;
/** Multer answers more than one file, a field, or a file of another name with an error of its own. */
const ONE_FILE = FileInterceptor('file', {
  limits: { fileSize: MAX_BYTES, files: 1, fields: 0 },
  defParamCharset: 'utf8',
});

/** The papers of a case, for who may see the case. */
@ApiTags('attachments')
@Controller('api/cases/:caseNo/attachments')
@Authenticated()
@Fails('CASE_NOT_FOUND')
export class AttachmentsController {
  constructor(
    private readonly cases: CaseService,
    private readonly attachments: AttachmentService,
  ) {}

  /**
   * Stores a file of 10 MiB at most: PDF, OFD, PNG, JPG, DOCX or XLSX by its content. It belongs to the case as soon as a request
   * refers to it; until then it is kept for 30 days.
   */
  @Post()
  @UseInterceptors(ONE_FILE)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @Fails('INVALID_INPUT', 'INVALID_REQUEST', 'CSRF_REFUSED', 'BODY_TOO_LARGE', 'ATTACHMENT_TYPE_REFUSED')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @UploadedFile() file?: { originalname: string; buffer: Buffer },
  ): Promise<AttachmentDto> {
    await this.cases.summary(actor, caseNo);
    return this.attachments.upload(actor, caseNo, file && { name: file.originalname, content: file.buffer });
  }

  /** The papers of the case, oldest first. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<AttachmentDto[]> {
    await this.cases.summary(actor, caseNo);
    return this.attachments.list(caseNo);
  }

  /** The file itself; pictures and PDF open in the browser, everything else is saved. */
  @Get(':attachmentId')
  @Header('Content-Security-Policy', FILE_POLICY)
  @ApiProduces(...ATTACHMENT_MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('ATTACHMENT_NOT_FOUND')
  async read(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('attachmentId', new UuidPipe('ATTACHMENT_NOT_FOUND', '找不到这个附件，请刷新后再试。')) id: string,
  ): Promise<StreamableFile> {
    await this.cases.summary(actor, caseNo);
    const attachment = await this.attachments.read(caseNo, id);
    return new StreamableFile(attachment.content, {
      type: attachment.mediaType,
      length: attachment.size,
      disposition: contentDisposition(attachment),
    });
  }
}
