import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RegistrationService } from '@app/cases';
import type { Actor } from '@app/identity';
import { type Definition, DefinitionService, isMatter, readDeclaration } from '@app/models';
import { StageLimitService } from '@app/stages';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
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
    private readonly registrations: RegistrationService,
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

  /** Every process with its newest version, its start form, the code in its case numbers, and whether one registers it. */
  @Get()
  async list(@CurrentActor() actor: Actor): Promise<ProcessDto[]> {
    const [definitions, retired, registrable] = await Promise.all([
      this.definitions.list(),
      this.definitions.retired(),
      this.registrations.registrable(actor),
    ]);
    return definitions.map((definition) => toProcess(definition, { retired, registrable }));
  }
}

// helpers

interface Standing {
  retired: ReadonlySet<string>;
  registrable: ReadonlySet<string>;
}

function toProcess(
  { processId, name, version, properties }: Definition,
  { retired, registrable }: Standing,
): ProcessDto {
  const { parties, facts, amount, headcount, outcomes } = readDeclaration(properties);
  return {
    processId,
    name: name ?? processId,
    nameEn: properties['name.en'] ?? null,
    version,
    startForm: properties.startForm ?? null,
    caseCode: properties.caseCode ?? null,
    retired: retired.has(processId),
    registrable: registrable.has(processId),
    inner: !isMatter(properties),
    parties: parties.map(({ role, side, label, labelEn }) => ({ role, side, label, labelEn })),
    facts: facts.map(({ id, type, shownIn, label, labelEn }) => ({ id, type, shownIn, label, labelEn })),
    amount: amount && { label: amount.label, labelEn: amount.labelEn },
    headcount: headcount !== null,
    outcomes,
  };
}
