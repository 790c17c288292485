import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Definition, DefinitionService, isMatter, readDeclaration } from '@app/models';
import { StageLimitService } from '@app/stages';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { EnteredDto } from '../tasks/task.dto.js';
import { ProcessDto } from './form.dto.js';
import { StartedLimitsDto } from './started-limit.dto.js';

/** What can be started. */
@ApiTags('processes')
@Controller('api/processes')
@Authenticated()
export class ProcessesController {
  constructor(
    private readonly definitions: DefinitionService,
    private readonly stageLimits: StageLimitService,
  ) {}

  /** The limits of stages that the dates give which are being entered for a new case; nothing is stored. */
  @Post(':processId/limits')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'EXPRESSIONS_UNAVAILABLE')
  async limits(
    @Param('processId') processId: string,
    @Body() { variables }: EnteredDto,
  ): Promise<StartedLimitsDto> {
    return { items: await this.stageLimits.ofNewCase(processId, variables) };
  }

  /** Every process with its newest version, its start form and the code in its case numbers. */
  @Get()
  async list(): Promise<ProcessDto[]> {
    const [definitions, retired] = await Promise.all([this.definitions.list(), this.definitions.retired()]);
    return definitions.map((definition) => toProcess(definition, retired.has(definition.processId)));
  }
}

// helpers

function toProcess({ processId, name, version, properties }: Definition, retired: boolean): ProcessDto {
  const { parties, facts, amount, headcount, outcomes } = readDeclaration(properties);
  return {
    processId,
    name: name ?? processId,
    nameEn: properties['name.en'] ?? null,
    version,
    startForm: properties.startForm ?? null,
    caseCode: properties.caseCode ?? null,
    retired,
    inner: !isMatter(properties),
    parties: parties.map(({ role, side, label, labelEn }) => ({ role, side, label, labelEn })),
    facts: facts.map(({ id, type, shownIn, label, labelEn }) => ({ id, type, shownIn, label, labelEn })),
    amount: amount && { label: amount.label, labelEn: amount.labelEn },
    headcount: headcount !== null,
    outcomes,
  };
}
