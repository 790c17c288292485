import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IncidentService } from '@app/incidents';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
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

  /** Records of the engine that could not be digested, newest first. */
  @Get('dead-records')
  deadRecordList(): Promise<DeadRecordDto[]> {
    return this.deadRecords.list();
  }
}
