import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '@app/attachments';
import { CasesModule } from '@app/cases';
import { PapersConfig, parseConfig } from '@app/config';
import { FeelModule } from '@app/feel';
import { ModelsModule } from '@app/models';
import { TypesettingModule } from '@app/typesetting';
import { ArchiveRepository } from './archive.repository.js';
import { ArchiveService } from './archive.service.js';
import { DeliveryEntity } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { DocumentEntity } from './document.entity.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentService } from './document.service.js';
import { PaperPress } from './paper-press.service.js';
import { PaperRepository } from './paper.repository.js';
import { PaperService } from './paper.service.js';
import { PaperSources } from './paper-sources.js';

/** Numbered papers of cases, and the file that they make when the case is archived. */
@Module({
  imports: [
    TypeOrmModule.forFeature([DocumentEntity, DeliveryEntity]),
    AttachmentsModule,
    CasesModule,
    FeelModule,
    ModelsModule,
    TypesettingModule,
  ],
  providers: [
    { provide: PapersConfig, useFactory: () => parseConfig(PapersConfig) },
    ArchiveRepository,
    ArchiveService,
    DeliveryRepository,
    DeliveryService,
    DocumentRepository,
    DocumentService,
    PaperPress,
    PaperRepository,
    PaperService,
    PaperSources,
  ],
  exports: [ArchiveService, DeliveryService, DocumentRepository, DocumentService, PaperService, PaperSources],
})
export class PapersModule {}
