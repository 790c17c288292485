import { AppError } from '@app/kernel';

/** A model asks for a document that its process has no template for. */
export class TemplateUnknownError extends AppError {
  constructor(templateCode: string) {
    super('TEMPLATE_UNKNOWN', 422, `没有文书模板“${templateCode}”，请检查流程模型里的 templateCode。`);
  }
}

/** A paper would have empty lines. */
export class PaperDataMissingError extends AppError {
  constructor(title: string, missing: readonly string[]) {
    super('PAPER_DATA_MISSING', 422, `《${title}》还缺：${missing.join('、')}。请先补全，再出具。`, {
      details: { missing },
    });
  }
}
