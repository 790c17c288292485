import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { IncidentService } from '@app/incidents';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { DeadRecordAssembler } from './dead-record.assembler.js';
import { DeadRecordDto, IncidentDto, IncidentQueryDto } from './incident.dto.js';

/** What went wrong and waits for an administrator. */
@ApiTags('incidents')
@Controller('api')
@ForAdministrators()
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentService,
    private readonly deadRecords: DeadRecordAssembler,
  ) {}

  /** Places at which cases cannot go on. */
  @Get('incidents')
  @Fails('INVALID_INPUT')
  list(@Query() { state }: IncidentQueryDto): Promise<IncidentDto[]> {
    return this.incidents.list({ state });
  }

  /** Lets the case try again after the cause was removed. */
  @Post('incidents/:incidentKey/resolve')
  @HttpCode(202)
  @Fails('CSRF_REFUSED', 'INCIDENT_GONE', 'ENGINE_UNAVAILABLE')
  resolve(
    @CurrentActor() actor: Actor,
    @Param('incidentKey', new KeyPipe('INCIDENT_GONE', '该异常已处理或不存在。')) incidentKey: string,
  ): Promise<void> {
    return this.incidents.resolve(actor, incidentKey);
  }

  /** Records of the engine that could not be digested, newest first. */
  @Get('dead-records')
  deadRecordList(): Promise<DeadRecordDto[]> {
    return this.deadRecords.list();
  }
}
