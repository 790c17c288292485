import { AppError, InvalidInputError } from '@app/kernel';

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

export class PaperNotFoundError extends AppError {
  constructor() {
    super('PAPER_NOT_FOUND', 404, '找不到这份文书，请核对后再试。');
  }
}

/** Only who works on a case changes its papers. */
export class PaperNotYoursError extends AppError {
  constructor() {
    super('PAPER_NOT_YOURS', 403, '只有办理这个案件的人员可以作废、重新出具文书或登记送达。');
  }
}

/** Only the unit that issued a paper takes it back. */
export class PaperIssuedByOthersError extends AppError {
  constructor(no: string) {
    super('PAPER_ISSUED_BY_OTHERS', 403, `文书${no}由其他单位出具，只有出具的单位可以作废或重新出具。`, {
      details: { no },
    });
  }
}

export class PaperVoidError extends AppError {
  constructor(no: string) {
    super('PAPER_VOID', 409, `文书${no}已经作废。`, { details: { no } });
  }
}

export class PaperReplacedError extends AppError {
  constructor(no: string, replacedBy: string) {
    super('PAPER_REPLACED', 409, `文书${no}已经重新出具为${replacedBy}。`, { details: { no, replacedBy } });
  }
}

/** There is no such delivery, it is taken back, or somebody else recorded it. */
export class DeliveryNotYoursError extends AppError {
  constructor() {
    super('DELIVERY_NOT_YOURS', 409, '只能撤回自己登记的、还没有撤回的送达，请刷新后再看。');
  }
}

/** The proof of a delivery is no paper of the case, or none that the person reads. */
export function unknownProof(): InvalidInputError {
  return new InvalidInputError([
    { path: 'proofFile', code: 'UNKNOWN', message: '案件里没有这个附件，请重新选择凭证。' },
  ]);
}
