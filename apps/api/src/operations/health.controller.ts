import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../session/access.decorator.js';
import { LiveDto, ReadyDto } from './health.dto.js';
import { ReadinessCheck } from './readiness.js';

/** For those who run the system. */
@ApiTags('operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  /** Whether the process runs. */
  @Get('live')
  live(): LiveDto {
    return { status: 'ok' };
  }

  /**
   * Whether people can be served: 503 while the database is away, and on a first start until each process has a version; without the
   * engine reads still work.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyDto> {
    const readiness = await this.readiness.look();
    response.status(readiness.status === 'ready' || readiness.status === 'degraded' ? 200 : 503);
    return readiness;
  }
}
