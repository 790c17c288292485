import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { ArchiveRepository } from './archive.repository.js';
import { ArchiveService } from './archive.service.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentService } from './document.service.js';
import { PaperCaseRepository } from './paper-case.repository.js';
import { PaperSources } from './paper-sources.js';

/** Numbered papers of cases, and the file that they make when the case is archived. */
@Module({
  imports: [CasesModule],
  providers: [
    ArchiveRepository,
    ArchiveService,
    DocumentRepository,
    DocumentService,
    PaperCaseRepository,
    PaperSources,
  ],
  exports: [ArchiveService, DocumentRepository, DocumentService, PaperSources],
})
export class PapersModule {}
