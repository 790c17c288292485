import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { PromiseService } from '@app/promises';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators, ForMonitoring } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { ChangePromiseDto, PromiseSettingDto, StagePromiseDto } from './promise.dto.js';

/** What the county promises for each stage, and what administrators lowered. */
@ApiTags('promises')
@Controller('api/promises')
@ForMonitoring()
export class PromisesController {
  constructor(private readonly promises: PromiseService) {}

  /** Every stage of every deployed model: law, promise of the model, promise in force, history. */
  @Get()
  list(): Promise<StagePromiseDto[]> {
    return this.promises.list();
  }

  /** What was decided about the promise of a stage, newest first. */
  @Get(':processId/:stageCode/history')
  @Fails('STAGE_NOT_FOUND')
  async history(
    @Param('processId') processId: string,
    @Param('stageCode') stageCode: string,
  ): Promise<PromiseSettingDto[]> {
    return (await this.promises.find(processId, stageCode)).history;
  }

  /** Lowers a promise for cases that start from now on, or returns to the model's; running cases keep theirs. */
  @Put(':processId/:stageCode')
  @ForAdministrators()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'STAGE_NOT_FOUND', 'PROMISE_CHANGED')
  @Fails('PROMISE_ABOVE_LAW', 'PROMISE_PASSES_LAW', 'PROMISE_NOT_LOWER')
  change(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('stageCode') stageCode: string,
    @Body() change: ChangePromiseDto,
  ): Promise<StagePromiseDto> {
    return this.promises.change(actor, processId, stageCode, change);
  }
}
