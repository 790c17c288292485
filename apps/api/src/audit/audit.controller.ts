import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { AuditAssembler } from './audit.assembler.js';
import { AuditListDto, AuditQueryDto } from './audit.dto.js';

/** Who did what to what, when and why. */
@ApiTags('audit')
@Controller('api/audit')
@ForAdministrators()
export class AuditController {
  constructor(private readonly audit: AuditAssembler) {}

  /** A page of the audit log, the newest entries first. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@Query() query: AuditQueryDto): Promise<AuditListDto> {
    return this.audit.list(query);
  }
}
