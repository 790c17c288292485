import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EngineConfig } from '@app/config';
import { EngineClock } from '@app/engine';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated, ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { ClockControlGuard } from './clock-control.guard.js';
import { AdvanceClockDto, ClockDto } from './clock.dto.js';

const MINUTE_MS = 60 * 1000;

/** The one clock of the system. */
@ApiTags('clock')
@Controller('api/clock')
export class ClockController {
  constructor(
    private readonly clock: EngineClock,
    private readonly config: EngineConfig,
  ) {}

  /** What time it is for the system. */
  @Get()
  @Authenticated()
  read(): ClockDto {
    return {
      now: this.clock.now(),
      today: this.clock.today(),
      offsetMs: this.clock.offsetMs(),
      clockControl: this.config.clockControl,
    };
  }

  /** Moves the clock of the whole system forward; on demonstrations only, elsewhere 404. */
  @Post('advance')
  @HttpCode(200)
  @ForAdministrators()
  @UseGuards(ClockControlGuard)
  @Fails('INVALID_INPUT', 'NOT_FOUND', 'CLOCK_ONLY_FORWARD', 'ENGINE_UNAVAILABLE')
  async advance(
    @CurrentActor() actor: Actor,
    @Body() { hours = 0, minutes = 0 }: AdvanceClockDto,
  ): Promise<ClockDto> {
    await this.clock.advance(Math.round((hours * 60 + minutes) * MINUTE_MS), actor);
    return this.read();
  }
}
