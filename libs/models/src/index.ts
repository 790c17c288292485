export type { Finding } from './check/finding.js';
export { DecisionService } from './decision.service.js';
export {
  FACT_PLACES,
  FACT_TYPES,
  PARTY_SIDES,
  declaresFacts,
  isMatter,
  readDeclaration,
} from './case-declaration.js';
export type {
  CaseDeclaration,
  FactDeclaration,
  FactPlace,
  FactType,
  Label,
  OwedDeclaration,
  PartyDeclaration,
  PartySide,
} from './case-declaration.js';
export type { Definition, FormDefinition } from './definition.entity.js';
export { DefinitionProjection } from './definition.projection.js';
export { DefinitionService } from './definition.service.js';
export type { DrawnName, EventEnds, ReportedEventDeclaration } from './event-reader.js';
export type { ElementInfo } from './element-reader.js';
export type { ResultDeclaration } from './job-result.js';
export { STAGE_ONLY, stepName } from './element-reader.js';
export { FolderDeploymentService, type FolderOutcome } from './folder-deployment.service.js';
export { formFields, knownValues, placedLedgerFields, valueAt } from './form-fields.js';
export type { FormField } from './form-fields.js';
export { FormCheckService } from './form-check.service.js';
export type { FormDraft, FormUse, ModelForm, ModelFormDetail, SaveFormDraft } from './form-draft.entity.js';
export type { HeldPaper } from './form-names.js';
export { maskEntered, maskedIn, unmaskEntered } from './form-mask.js';
export { FormService } from './form.service.js';
export { PLAIN_REPORT } from './plain-report.js';
export { FormProjection } from './form.projection.js';
export type { FormComponent, FormSchema } from './form.schema.js';
export type {
  DraftInfo,
  ModelDraft,
  ModelSummary,
  ModelVersion,
  Retirement,
  SaveDraft,
} from './model.entity.js';
export { ModelDeploymentService } from './model-deployment.service.js';
export { ModelFormService } from './model-form.service.js';
export { ModelService } from './model.service.js';
export { ModelsModule } from './models.module.js';
export { ModelPaperService } from './model-paper.service.js';
export { PaperCheckService } from './paper-check.service.js';
export type { PaperProof } from './paper-check.service.js';
export { PAPER_FIELD_TYPES, paperContractOf } from './paper-contract.js';
export type { PaperContract, PaperField, PaperFieldType } from './paper-contract.js';
export { paperData } from './paper-data.js';
export type { PaperData, PaperValue } from './paper-data.js';
export type {
  ModelPaper,
  ModelPaperDetail,
  PaperDraft,
  PaperVersion,
  SavePaperDraft,
  WrittenPaper,
} from './paper-draft.entity.js';
export type { PaperTemplate, StoredPaperTemplate } from './paper-template.entity.js';
export { readPaperTemplates } from './paper-template-files.js';
export { PaperTemplateService } from './paper-template.service.js';
export type { ShippedFolder } from './shipped-folder.js';
export { RetirementService } from './retirement.service.js';
export { stageNameEnOf, stageNameEnOfRow } from './stage-name.queries.js';
export type { StageDefinition, TimeOf } from './stage-reader.js';
export type { Difference } from './model-difference.js';
export { ShippedChangeService } from './shipped-change.service.js';
export type { ShippedChange, ShippedFile } from './shipped-change.service.js';
export { ShippedModelsService, type ShippedModelsState } from './shipped-models.service.js';
export type { ElementShape, ModelShape } from './model-shape.js';
