import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwedMaterialService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { OwedMaterialDto, SupplyMaterialDto } from './owed-material.dto.js';

/** What cases were taken on without (容缺受理), for who may see the case. */
@ApiTags('attachments')
@Controller('api/cases/:caseNo/owed-materials')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND')
export class OwedMaterialsController {
  constructor(private readonly materials: OwedMaterialService) {}

  /** What the case was taken on without, by when it was promised, and who brought it. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<OwedMaterialDto[]> {
    return this.materials.list(actor, caseNo);
  }

  /** Notes that a paper of the case is what was owed. */
  @Put(':code/supply')
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'MATERIAL_NOT_OWED')
  supply(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('code') code: string,
    @Body() { attachmentId }: SupplyMaterialDto,
  ): Promise<OwedMaterialDto[]> {
    return this.materials.supply(actor, caseNo, { code, attachmentId });
  }

  /** Says that it was not brought after all: whoever noted it, on the same day. */
  @Delete(':code/supply')
  @Fails('CSRF_REFUSED', 'MATERIAL_NOT_OWED', 'SUPPLY_FIXED')
  takeBack(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('code') code: string,
  ): Promise<OwedMaterialDto[]> {
    return this.materials.takeBack(actor, caseNo, code);
  }
}
