import { AppError } from '@app/kernel';

/** A model asks for a document that this version does not know. */
export class TemplateUnknownError extends AppError {
  constructor(templateCode: string) {
    super('TEMPLATE_UNKNOWN', 422, `没有文书模板“${templateCode}”，请检查流程模型里的 templateCode。`);
  }
}
