import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '@app/calendars';
import { AttachmentsModule } from '@app/attachments';
import { JobTypeRepository } from '@app/engine';
import { DirectoryRepository, GroupRepository } from '@app/identity';
import { NoticesModule } from '@app/notices';
import { FeelModule } from '@app/feel';
import { TypesettingModule } from '@app/typesetting';
import { DecisionService } from './decision.service.js';
import { DefinitionProjection } from './definition.projection.js';
import { DefinitionRepository } from './definition.repository.js';
import { DefinitionService } from './definition.service.js';
import { DraftService } from './draft.service.js';
import { FolderDeploymentRepository } from './folder-deployment.repository.js';
import { FolderDeploymentService } from './folder-deployment.service.js';
import { FormCheckService } from './form-check.service.js';
import { FormDraftRepository } from './form-draft.repository.js';
import { FormService } from './form.service.js';
import { FormProjection } from './form.projection.js';
import { HeldFolderEntity } from './held-folder.entity.js';
import { KnownReferencesService } from './known-references.service.js';
import { ModelDeploymentService } from './model-deployment.service.js';
import { ModelDraftRepository } from './model-draft.repository.js';
import { ModelDraftEntity } from './model-draft.entity.js';
import { ModelFormService } from './model-form.service.js';
import { ModelPaperService } from './model-paper.service.js';
import { PaperCheckService } from './paper-check.service.js';
import { PaperDraftRepository } from './paper-draft.repository.js';
import { FormDraftEntity, PaperDraftEntity } from './part-draft.entity.js';
import { ModelCheckService } from './model-check.service.js';
import { ModelRepository } from './model.repository.js';
import { ModelService } from './model.service.js';
import { ModelSource } from './model-source.js';
import { ShippedChangeService } from './shipped-change.service.js';
import { ShippedModelsService } from './shipped-models.service.js';
import { PaperTemplateRepository } from './paper-template.repository.js';
import { PaperTemplateService } from './paper-template.service.js';
import { RetirementRepository } from './retirement.repository.js';
import { RetirementService } from './retirement.service.js';

/** Models: what is deployed, what is being drawn, and whether it may be deployed. */
@Module({
  imports: [
    AttachmentsModule,
    CalendarsModule,
    FeelModule,
    NoticesModule,
    TypeOrmModule.forFeature([HeldFolderEntity, ModelDraftEntity, FormDraftEntity, PaperDraftEntity]),
    TypesettingModule,
  ],
  providers: [
    DecisionService,
    DefinitionRepository,
    DirectoryRepository,
    DefinitionService,
    DefinitionProjection,
    DraftService,
    FormCheckService,
    FormDraftRepository,
    FormProjection,
    FormService,
    FolderDeploymentRepository,
    FolderDeploymentService,
    GroupRepository,
    JobTypeRepository,
    KnownReferencesService,
    ModelCheckService,
    ModelDeploymentService,
    ModelDraftRepository,
    ModelFormService,
    ModelPaperService,
    ModelRepository,
    ModelService,
    ModelSource,
    PaperCheckService,
    PaperDraftRepository,
    PaperTemplateRepository,
    PaperTemplateService,
    RetirementRepository,
    RetirementService,
    ShippedChangeService,
    ShippedModelsService,
  ],
  exports: [
    DecisionService,
    DefinitionService,
    FolderDeploymentService,
    FormCheckService,
    FormService,
    ModelDeploymentService,
    ModelFormService,
    ModelPaperService,
    ModelService,
    PaperCheckService,
    PaperTemplateService,
    RetirementService,
    ShippedChangeService,
    ShippedModelsService,
  ],
})
export class ModelsModule {}
