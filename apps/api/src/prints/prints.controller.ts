import { Body, Controller, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { type Print, PrintService } from '@app/prints';
import type { Request } from 'express';
import { FILE_POLICY, contentDisposition } from '../attachments/content-disposition.js';
import { Fails } from '../http/fails.decorator.js';
import { untilLeft } from '../http/until-left.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { PrintCaseDto } from './print.dto.js';

/**
 * Cases and tasks as PDF, as the person may see them; a person has one at a time, and it is not made any further when the
 * connection is closed. What is printed is noted.
 */
@ApiTags('prints')
@Controller('api')
@Authenticated()
@Fails(
  'INVALID_INPUT',
  'CSRF_REFUSED',
  'PRINT_UNDERWAY',
  'PRINT_TOO_LARGE',
  'PRINT_BUSY',
  'TYPESETTING_UNAVAILABLE',
)
export class PrintsController {
  constructor(private readonly prints: PrintService) {}

  /** The whole file of a case: catalogue, stages, every submitted form, papers, attachments; numbers of people are masked. */
  @Post('cases/:caseNo/print')
  @HttpCode(200)
  @Header('Content-Security-Policy', FILE_POLICY)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  async caseFile(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { whole = true }: PrintCaseDto,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const options = { isWhole: whole, signal: untilLeft(request) };
    return fileOf(await this.prints.caseFile(actor, caseNo, options));
  }

  /** The sheet of a task: what is to be done by when, on what it rests, its form filled in or blank. */
  @Post('tasks/:taskKey/print')
  @HttpCode(200)
  @Header('Content-Security-Policy', FILE_POLICY)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('TASK_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  async taskSheet(
    @CurrentActor() actor: Actor,
    @Param('taskKey') taskKey: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return fileOf(await this.prints.taskSheet(actor, taskKey, { signal: untilLeft(request) }));
  }
}

// helpers

function fileOf({ name, content }: Print): StreamableFile {
  const type = 'application/pdf';
  const disposition = contentDisposition({ name, mediaType: type });
  return new StreamableFile(content, { type, length: content.length, disposition });
}
