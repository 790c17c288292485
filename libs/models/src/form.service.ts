import { Injectable } from '@nestjs/common';
import { FeelFailure, FeelService, type Feel, isExceeded } from '@app/feel';
import { DirectoryRepository } from '@app/identity';
import type { FieldFault } from '@app/kernel';
import type { CivilDate } from '@app/statutory-time';
import type { FormFacts } from './form-expression.js';
import { codesIn } from './form-names.js';
import { pickFormValues } from './form-fields.js';
import type { FormSchema } from './form.schema.js';
import { validateForm } from './form-validation.js';
import { FormExceededError } from './models.errors.js';

/** Holds what people enter against their form. FORM_EXCEEDED where a rule of the form takes too much time. */
@Injectable()
export class FormService {
  constructor(
    private readonly feel: FeelService,
    private readonly directory: DirectoryRepository,
  ) {}

  /** What is wrong with entered data; see `validateForm`. */
  async faults(
    schema: FormSchema,
    data: Record<string, unknown>,
    today: CivilDate,
    context: FormFacts = {},
  ): Promise<FieldFault[]> {
    const { units, users } = codesIn(schema, data);
    const named = await this.directory.named(units, users);
    return this.settle((feel) => validateForm(schema, data, today, context, feel, named));
  }

  /** The entered values that a form lets through; see `pickFormValues`. */
  pick(
    schema: FormSchema,
    entered: Record<string, unknown>,
    context: FormFacts = {},
  ): Promise<Record<string, unknown>> {
    return this.settle((feel) => pickFormValues(schema, entered, context, feel));
  }

  private async settle<Result>(work: (feel: Feel) => Result): Promise<Result> {
    try {
      return await this.feel.settle(work);
    } catch (error) {
      if (error instanceof FeelFailure && isExceeded(error)) throw new FormExceededError(error.text, error);
      throw error;
    }
  }
}
