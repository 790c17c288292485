import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { ModelDeploymentService, ModelService, RetirementService } from '@app/models';
import type { Response } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { AnswersOrNull } from '../http/nullable-answer.decorator.js';
import { ForAnalysts } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  CheckModelDto,
  DeployedDto,
  DeployModelDto,
  DifferencesDto,
  DraftInfoDto,
  FindingsDto,
  ImportFindingsDto,
  ModelDraftDto,
  ModelDto,
  ModelVersionDto,
  ModelXmlDto,
  ModelXmlQueryDto,
  RetireModelDto,
  SaveDraftDto,
} from './model.dto.js';
import { SavingFails } from './saving-fails.decorator.js';

/** Models: draw, check, deploy. */
@ApiTags('models')
@Controller('api/models')
@ForAnalysts()
export class ModelsController {
  constructor(
    private readonly models: ModelService,
    private readonly deployments: ModelDeploymentService,
    private readonly retirements: RetirementService,
  ) {}

  /** Every model with the version that runs and its draft. */
  @Get()
  list(): Promise<ModelDto[]> {
    return this.models.list();
  }

  /** A model with the version that runs and its draft. */
  @Get(':processId')
  @Fails('MODEL_NOT_FOUND')
  find(@Param('processId') processId: string): Promise<ModelDto> {
    return this.models.find(processId);
  }

  /** The text of a version, the newest without one. */
  @Get(':processId/xml')
  @Fails('INVALID_INPUT', 'MODEL_NOT_FOUND')
  xml(@Param('processId') processId: string, @Query() { version }: ModelXmlQueryDto): Promise<ModelXmlDto> {
    return this.models.xml(processId, version);
  }

  /** Every version that was deployed, newest first. */
  @Get(':processId/versions')
  @Fails('MODEL_NOT_FOUND')
  versions(@Param('processId') processId: string): Promise<ModelVersionDto[]> {
    return this.models.versions(processId);
  }

  /** The draft of a model; null where nobody saved one. */
  @Get(':processId/draft')
  @AnswersOrNull(ModelDraftDto)
  @Fails('MODEL_NOT_FOUND')
  async draft(@Param('processId') processId: string, @Res() response: Response): Promise<void> {
    response.json(await this.models.draft(processId));
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Put(':processId/drafts')
  @SavingFails('MODEL_NOT_FOUND')
  replaceDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Body() draft: SaveDraftDto,
  ): Promise<DraftInfoDto> {
    return this.models.saveDraft(actor, processId, draft);
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Post(':processId/drafts')
  @HttpCode(200)
  @SavingFails('MODEL_NOT_FOUND')
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Body() draft: SaveDraftDto,
  ): Promise<DraftInfoDto> {
    return this.models.saveDraft(actor, processId, draft);
  }

  /** Throws the draft away. */
  @Delete(':processId/drafts')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'MODEL_NOT_FOUND')
  discardDraft(@CurrentActor() actor: Actor, @Param('processId') processId: string): Promise<void> {
    return this.models.discardDraft(actor, processId);
  }

  /** What would keep a model from working, without deploying it. */
  @Post(':processId/check')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'BODY_TOO_LARGE', 'EXPRESSIONS_UNAVAILABLE')
  async check(@Param('processId') processId: string, @Body() { xml }: CheckModelDto): Promise<FindingsDto> {
    return { findings: await this.models.check(xml, processId) };
  }

  /** What is wrong with a file and what of it would be lost if it became the draft; nothing is stored. */
  @Post(':processId/import-check')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'BODY_TOO_LARGE', 'EXPRESSIONS_UNAVAILABLE')
  checkImport(
    @Param('processId') processId: string,
    @Body() { xml }: CheckModelDto,
  ): Promise<ImportFindingsDto> {
    return this.models.checkImport(xml, processId);
  }

  /** What a text says other than the version that runs, element by element; nothing is stored. */
  @Post(':processId/differences')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'BODY_TOO_LARGE')
  async differences(
    @Param('processId') processId: string,
    @Body() { xml }: CheckModelDto,
  ): Promise<DifferencesDto> {
    return { differences: await this.models.differences(xml, processId) };
  }

  /**
   * Deploys the given text, the draft or the newest version, together with the drafts of its forms and papers. Running
   * cases stay on their version; their next tasks have the new forms, their next papers the new templates.
   */
  @Post(':processId/deploy')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'MODEL_NOT_FOUND',
    'BODY_TOO_LARGE',
    'MODEL_HAS_ERRORS',
    'REASON_REQUIRED',
    'DEPLOYMENT_REJECTED',
    'ENGINE_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  deploy(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Body() { xml, reason }: DeployModelDto,
  ): Promise<DeployedDto> {
    return this.deployments.deploy(actor, processId, xml, reason);
  }

  /** Lets nobody start cases of a model any more; cases that run go on. */
  @Post(':processId/retirement')
  @HttpCode(204)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'MODEL_NOT_FOUND')
  retire(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Body() { reason }: RetireModelDto,
  ): Promise<void> {
    return this.retirements.retire(actor, processId, reason.trim());
  }

  /** Takes the retirement back. */
  @Delete(':processId/retirement')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'MODEL_NOT_FOUND')
  takeBack(@CurrentActor() actor: Actor, @Param('processId') processId: string): Promise<void> {
    return this.retirements.takeBack(actor, processId);
  }
}
