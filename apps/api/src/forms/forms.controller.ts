import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AppError } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { FormDto } from './form.dto.js';

/** Forms as they are deployed. */
@ApiTags('forms')
@Controller('api/forms')
@Authenticated()
export class FormsController {
  constructor(private readonly definitions: DefinitionService) {}

  /** The newest version of a form, e.g. the one that registers a case. */
  @Get(':formId')
  @Fails('FORM_NOT_FOUND')
  async find(@Param('formId') formId: string): Promise<FormDto> {
    const form = await this.definitions.formById(formId);
    if (!form) throw new AppError('FORM_NOT_FOUND', 404, '没有这个表单，或它尚未部署。');
    return { id: form.formId, version: form.version, schema: form.schema };
  }
}
