import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionService } from '@app/models';
import { Authenticated } from '../session/access.decorator.js';
import { ProcessDto } from './form.dto.js';

/** What can be started. */
@ApiTags('processes')
@Controller('api/processes')
@Authenticated()
export class ProcessesController {
  constructor(private readonly definitions: DefinitionService) {}

  /** Every process with its newest version, its start form and the code in its case numbers. */
  @Get()
  async list(): Promise<ProcessDto[]> {
    const definitions = await this.definitions.list();
    return definitions.map(({ processId, name, version, properties }) => ({
      processId,
      name: name ?? processId,
      version,
      startForm: properties.startForm ?? null,
      caseCode: properties.caseCode ?? null,
    }));
  }
}
