import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { WhatIfService } from '@app/metrics';
import { Fails } from '../http/fails.decorator.js';
import { ForMonitoring } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { WhatIfDto, WhatIfQueryDto } from './what-if.dto.js';

/** Promises that are tried on finished cases. */
@ApiTags('metrics')
@Controller('api/metrics/what-if')
@ForMonitoring()
export class WhatIfController {
  constructor(private readonly whatIf: WhatIfService) {}

  /** What the on-time rate of a stage would have been with a promise of n days. */
  @Get()
  @Fails('INVALID_INPUT', 'STAGE_NOT_FOUND')
  ask(@CurrentActor() actor: Actor, @Query() question: WhatIfQueryDto): Promise<WhatIfDto> {
    return this.whatIf.ask(question, actor);
  }
}
