import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { ModelPaperService, PaperCheckService } from '@app/models';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { ForAnalysts } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  ModelPaperDetailDto,
  ModelPaperDto,
  PaperProofDto,
  PaperTemplateDto,
  SavePaperDraftDto,
  WrittenPaperDto,
} from './model-paper.dto.js';
import { DraftInfoDto } from './model.dto.js';
import { SavingFails } from './saving-fails.decorator.js';

/** The templates of the papers of a model: written and tried on their own, deployed together with it. */
@ApiTags('models')
@Controller('api/models/:processId/papers')
@ForAnalysts()
export class ModelPapersController {
  constructor(
    private readonly papers: ModelPaperService,
    private readonly checks: PaperCheckService,
  ) {}

  /** The papers that the model issues, in the order of its steps, and those that it has besides. */
  @Get()
  @Fails('MODEL_NOT_FOUND')
  list(@Param('processId') processId: string): Promise<ModelPaperDto[]> {
    return this.papers.list(processId);
  }

  /** A paper as it is deployed and as it is drafted; one that is only issued has neither yet. */
  @Get(':code')
  @Fails('MODEL_NOT_FOUND', 'PAPER_TEMPLATE_NOT_FOUND')
  async find(
    @Param('processId') processId: string,
    @Param('code') code: string,
  ): Promise<ModelPaperDetailDto> {
    const { contract, draft, ...paper } = await this.papers.find(processId, code);
    return {
      ...paper,
      contract: contract === null ? null : { ...contract },
      draft: draft === null ? null : { ...draft, contract: { ...draft.contract } },
    };
  }

  /** A version of a template; papers keep the one by which they were made. */
  @Get(':code/versions/:version')
  @Fails('MODEL_NOT_FOUND', 'PAPER_TEMPLATE_NOT_FOUND')
  async version(
    @Param('processId') processId: string,
    @Param('code') code: string,
    @Param('version', new KeyPipe('PAPER_TEMPLATE_NOT_FOUND', '没有这份文书的模板，或它尚未部署。'))
    version: string,
  ): Promise<PaperTemplateDto> {
    const found = await this.papers.version(processId, code, version);
    return { version: found.version, contract: { ...found.contract }, source: found.source };
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Put(':code/drafts')
  @SavingFails('MODEL_NOT_FOUND', 'PAPER_TEMPLATE_NOT_FOUND')
  replaceDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('code') code: string,
    @Body() draft: SavePaperDraftDto,
  ): Promise<DraftInfoDto> {
    return this.papers.saveDraft(actor, processId, code, draft);
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Post(':code/drafts')
  @HttpCode(200)
  @SavingFails('MODEL_NOT_FOUND', 'PAPER_TEMPLATE_NOT_FOUND')
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('code') code: string,
    @Body() draft: SavePaperDraftDto,
  ): Promise<DraftInfoDto> {
    return this.papers.saveDraft(actor, processId, code, draft);
  }

  /** Throws the draft away. */
  @Delete(':code/drafts')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'MODEL_NOT_FOUND', 'PAPER_TEMPLATE_NOT_FOUND')
  discardDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('code') code: string,
  ): Promise<void> {
    return this.papers.discardDraft(actor, processId, code);
  }

  /** What a template makes of its sample, and what would keep papers from being issued; nothing is stored or numbered. */
  @Post(':code/proofs')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'BODY_TOO_LARGE',
    'MODEL_NOT_FOUND',
    'PAPER_TEMPLATE_NOT_FOUND',
    'PROOF_BUSY',
    'TYPESETTING_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  async proof(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('code') code: string,
    @Body() written: WrittenPaperDto,
  ): Promise<PaperProofDto> {
    const { pages, ...proof } = await this.checks.proof(actor, processId, code, written);
    return { ...proof, pages: [...pages] };
  }
}
