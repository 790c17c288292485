import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseFollowUpService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { FollowUpDto, FollowUpValuesDto } from './follow-up.dto.js';

/** What a case gives to one that comes out of it. */
@ApiTags('cases')
@Controller('api/cases')
@Authenticated()
export class FollowUpController {
  constructor(private readonly followUps: CaseFollowUpService) {}

  /**
   * What is known for the start form of a case that comes out of this one: parties and facts that both models declare, and
   * the town. Numbers of people are among it for whoever may see them whole; that they were given is noted.
   */
  @Post(':caseNo/follow-up-values')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'CASE_LEDGER_ONLY', 'CASE_NOT_FOUND', 'PROCESS_UNKNOWN')
  @Fails('EXPRESSIONS_UNAVAILABLE')
  async values(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Body() { processId }: FollowUpDto,
  ): Promise<FollowUpValuesDto> {
    return { values: await this.followUps.valuesFor(actor, caseNo, processId) };
  }
}
