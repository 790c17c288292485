import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { StoredPaperTemplate } from './paper-template.entity.js';
import { readPaperTemplates } from './paper-template-files.js';
import { PaperTemplateRepository } from './paper-template.repository.js';

/** The templates of the papers of processes. */
@Injectable()
export class PaperTemplateService {
  constructor(
    private readonly templates: PaperTemplateRepository,
    private readonly clock: Clock,
  ) {}

  /** Stores the templates of all process folders; answers how many were new. Throws PAPER_TEMPLATES_FAULTY. */
  async storeFolders(processesDir: string): Promise<number> {
    return this.templates.store(await readPaperTemplates(processesDir), { at: this.clock.now(), by: null });
  }

  /** The template by which a paper of a process is made now. */
  newest(processId: string, code: string): Promise<StoredPaperTemplate | undefined> {
    return this.templates.newest(processId, code);
  }
}
