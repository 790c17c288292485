import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { ShippedChangeService } from '@app/models';
import type { Response } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { AnswersOrNull } from '../http/nullable-answer.decorator.js';
import { ForAnalysts } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { ShippedChangeDto } from './shipped-change.dto.js';

/** What an update of the program brought where people had deployed versions of their own. */
@ApiTags('models')
@Controller('api/models/:processId/shipped')
@ForAnalysts()
@Fails('MODEL_NOT_FOUND')
export class ShippedChangesController {
  constructor(private readonly changes: ShippedChangeService) {}

  /** What waits for a decision, beside what runs; null where nothing does. */
  @Get()
  @AnswersOrNull(ShippedChangeDto)
  async find(@Param('processId') processId: string, @Res() response: Response): Promise<void> {
    response.json(await this.changes.of(processId));
  }

  /** Deploys what the program brought, all its files at once, after the check. Running cases stay on their version. */
  @Post()
  @HttpCode(204)
  @Fails(
    'CSRF_REFUSED',
    'NOTHING_HELD',
    'MODEL_HAS_ERRORS',
    'DEPLOYMENT_REJECTED',
    'ENGINE_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  adopt(@CurrentActor() actor: Actor, @Param('processId') processId: string): Promise<void> {
    return this.changes.adopt(actor, processId);
  }

  /** Keeps what is deployed, until the program brings something else. */
  @Delete()
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'NOTHING_HELD')
  keep(@CurrentActor() actor: Actor, @Param('processId') processId: string): Promise<void> {
    return this.changes.keep(actor, processId);
  }
}
