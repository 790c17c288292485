import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { FormCheckService, ModelFormService } from '@app/models';
import { Fails } from '../http/fails.decorator.js';
import { ForAnalysts } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { CheckFormDto, ModelFormDetailDto, ModelFormDto, SaveFormDraftDto } from './model-form.dto.js';
import { DraftInfoDto, FindingsDto } from './model.dto.js';
import { SavingFails } from './saving-fails.decorator.js';

/** The forms of a model: drawn and checked on their own, deployed together with it. */
@ApiTags('models')
@Controller('api/models/:processId/forms')
@ForAnalysts()
export class ModelFormsController {
  constructor(
    private readonly forms: ModelFormService,
    private readonly checks: FormCheckService,
  ) {}

  /** The forms to which the model refers, in the order of its steps, and those that have a draft. */
  @Get()
  @Fails('MODEL_NOT_FOUND')
  list(@Param('processId') processId: string): Promise<ModelFormDto[]> {
    return this.forms.list(processId);
  }

  /** A form as it is deployed and as it is drafted; one that is only referred to has neither yet. */
  @Get(':formId')
  @Fails('MODEL_NOT_FOUND', 'FORM_NOT_FOUND')
  find(@Param('processId') processId: string, @Param('formId') formId: string): Promise<ModelFormDetailDto> {
    return this.forms.find(processId, formId);
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Put(':formId/drafts')
  @SavingFails('MODEL_NOT_FOUND', 'FORM_NOT_FOUND')
  replaceDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('formId') formId: string,
    @Body() draft: SaveFormDraftDto,
  ): Promise<DraftInfoDto> {
    return this.forms.saveDraft(actor, processId, formId, draft);
  }

  /** Saves the draft; refused when somebody saved another one meanwhile. */
  @Post(':formId/drafts')
  @HttpCode(200)
  @SavingFails('MODEL_NOT_FOUND', 'FORM_NOT_FOUND')
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('formId') formId: string,
    @Body() draft: SaveFormDraftDto,
  ): Promise<DraftInfoDto> {
    return this.forms.saveDraft(actor, processId, formId, draft);
  }

  /** Throws the draft away. */
  @Delete(':formId/drafts')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'MODEL_NOT_FOUND', 'FORM_NOT_FOUND')
  discardDraft(
    @CurrentActor() actor: Actor,
    @Param('processId') processId: string,
    @Param('formId') formId: string,
  ): Promise<void> {
    return this.forms.discardDraft(actor, processId, formId);
  }

  /** What would keep a form from working, without saving it. */
  @Post(':formId/check')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'BODY_TOO_LARGE',
    'MODEL_NOT_FOUND',
    'FORM_NOT_FOUND',
    'EXPRESSIONS_UNAVAILABLE',
  )
  async check(
    @Param('processId') processId: string,
    @Param('formId') formId: string,
    @Body() { schema }: CheckFormDto,
  ): Promise<FindingsDto> {
    return { findings: await this.checks.check(processId, formId, schema) };
  }
}
