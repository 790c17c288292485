import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseNumbersService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { ShowNumbersDto, ShownNumbersDto } from './case-numbers.dto.js';

/** Numbers of people in a case. */
@ApiTags('cases')
@Controller('api/cases')
@Authenticated()
export class CaseNumbersController {
  constructor(private readonly numbers: CaseNumbersService) {}

  /** Shows what is masked of a piece of work whole, to whoever works on the case or leads; who, what and why is noted. */
  @Post(':caseNo/numbers')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'NUMBERS_NOT_YOURS')
  async show(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() request: ShowNumbersDto,
  ): Promise<ShownNumbersDto> {
    return { values: await this.numbers.show(actor, caseNo, request) };
  }
}
