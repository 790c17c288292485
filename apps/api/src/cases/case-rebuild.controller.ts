import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRebuildService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { CaseRebuildDto, RebuildCaseDto } from './case-rebuild.dto.js';

/** Repairs of what is shown of a case. */
@ApiTags('cases')
@Controller('api/cases')
@ForAdministrators()
export class CaseRebuildController {
  constructor(private readonly rebuilds: CaseRebuildService) {}

  /** Builds a case again from the engine's records; nothing changes in the engine, and what people did stays. */
  @Post(':caseNo/rebuild')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'CASE_NOT_FOUND',
    'CASE_DETAILS_REMOVED',
    'CASE_HAS_NO_RECORDS',
    'REBUILD_WOULD_LOSE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  rebuild(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { reason }: RebuildCaseDto,
  ): Promise<CaseRebuildDto> {
    return this.rebuilds.rebuild(actor, caseNo, reason);
  }
}
