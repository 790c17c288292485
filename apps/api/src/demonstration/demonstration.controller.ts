import { Body, Controller, Get, HttpCode, Put, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { QuietService } from '@app/cases';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { ClockControlGuard } from '../clock/clock-control.guard.js';
import { Fails } from '../http/fails.decorator.js';
import { AnswersOrNull } from '../http/nullable-answer.decorator.js';
import { Authenticated, ForAdministrators } from '../session/access.decorator.js';
import { DemonstrationDto, QuietDto } from './demonstration.dto.js';
import { findDemonstration, saveDemonstration } from './demonstration.queries.js';

/** The demonstration that plays on an embedded system. */
@ApiTags('demonstration')
@Controller('api')
export class DemonstrationController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly quietness: QuietService,
  ) {}

  /** How far the demonstration has been played; null where there is none. */
  @Get('demonstration')
  @Authenticated()
  @AnswersOrNull(DemonstrationDto)
  async progress(@Res() response: Response): Promise<void> {
    response.json((await findDemonstration(this.dataSource)) ?? null);
  }

  /** Reports how far the demonstration has been played; on demonstrations only, elsewhere 404. */
  @Put('demonstration')
  @HttpCode(204)
  @ForAdministrators()
  @UseGuards(ClockControlGuard)
  @Fails('INVALID_INPUT', 'NOT_FOUND')
  report(@Body() progress: DemonstrationDto): Promise<void> {
    return saveDemonstration(this.dataSource, progress);
  }

  /** Whether engine and tables have come to rest; on demonstrations only, elsewhere 404. */
  @Get('engine/quiet')
  @ForAdministrators()
  @UseGuards(ClockControlGuard)
  @Fails('NOT_FOUND')
  quiet(): Promise<QuietDto> {
    return this.quietness.quiet();
  }
}
