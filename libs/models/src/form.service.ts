import { Injectable } from '@nestjs/common';
import { AttachmentService } from '@app/attachments';
import { FeelFailure, FeelService, type Feel, isExceeded } from '@app/feel';
import { DirectoryRepository } from '@app/identity';
import { type FieldFault, InvalidInputError } from '@app/kernel';
import type { CivilDate } from '@app/statutory-time';
import type { FormFacts } from './form-expression.js';
import { codesIn, type HeldPaper, type KnownNames, papersIn } from './form-names.js';
import { pickFormValues } from './form-fields.js';
import type { FormSchema } from './form.schema.js';
import { unmaskEntered } from './form-mask.js';
import { validateForm } from './form-validation.js';
import { FormExceededError } from './models.errors.js';

/** Holds what people enter against their form. FORM_EXCEEDED where a rule of the form takes too much time. */
@Injectable()
export class FormService {
  constructor(
    private readonly feel: FeelService,
    private readonly directory: DirectoryRepository,
    private readonly attachments: AttachmentService,
  ) {}

  /** What is wrong with entered data; see `validateForm`. Before there is a case there are no papers of it. */
  async faults(
    schema: FormSchema,
    data: Record<string, unknown>,
    today: CivilDate,
    { context = {}, caseNo }: { context?: FormFacts; caseNo?: string } = {},
  ): Promise<FieldFault[]> {
    const named = await this.named(codesIn(schema, data), caseNo);
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

  /**
   * What a form takes of the `variables` of a request, with the papers that it holds; numbers that came back masked are as
   * they were. INVALID_INPUT.
   */
  async submitted(
    schema: FormSchema,
    variables: Record<string, unknown>,
    today: CivilDate,
    { context, caseNo }: { context: Record<string, unknown>; caseNo?: string },
  ): Promise<{ entered: Record<string, unknown>; papers: HeldPaper[] }> {
    const whole = unmaskEntered(schema, variables, context);
    const faults = await this.faults(schema, whole, today, { context, caseNo });
    if (faults.length > 0) {
      throw new InvalidInputError(faults.map((fault) => ({ ...fault, path: `variables.${fault.path}` })));
    }
    const entered = await this.pick(schema, whole, context);
    return { entered, papers: papersIn(schema, entered) };
  }

  private async named(codes: Record<keyof KnownNames, string[]>, caseNo?: string): Promise<KnownNames> {
    const [named, attachments] = await Promise.all([
      this.directory.named(codes.units, codes.users),
      caseNo === undefined ? [] : this.attachments.known(caseNo, codes.attachments),
    ]);
    return { ...named, attachments: new Map(attachments.map(({ id, mediaType }) => [id, mediaType])) };
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
