import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { AuditAssembler } from './audit.assembler.js';
import { AuditFilterDto, AuditListDto, AuditQueryDto } from './audit.dto.js';
import { AuditFile } from './audit-file.js';

/** Who did what to what, when and why. */
@ApiTags('audit')
@Controller('api/audit')
@ForAdministrators()
export class AuditController {
  constructor(
    private readonly audit: AuditAssembler,
    private readonly file: AuditFile,
  ) {}

  /** A page of the audit log, the newest entries first. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@Query() query: AuditQueryDto): Promise<AuditListDto> {
    return this.audit.list(query);
  }

  /** All entries that match as a CSV file in UTF-8, the newest first; that it was taken out is an entry itself. */
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Fails('INVALID_INPUT')
  export(@CurrentActor() actor: Actor, @Query() filter: AuditFilterDto): StreamableFile {
    const file = new StreamableFile(this.file.of(actor, filter), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit-log.csv"',
    });
    // a file that ends too early must not look whole
    file.setErrorHandler((_error, response) => response.destroy?.());
    return file;
  }
}
