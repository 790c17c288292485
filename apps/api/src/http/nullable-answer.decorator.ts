import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** Documents that an endpoint answers with the model or, where there is none, with null. */
export function AnswersOrNull(model: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(model),
    ApiOkResponse({ schema: { nullable: true, allOf: [{ $ref: getSchemaPath(model) }] } }),
  );
}
