import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { Clock } from '@app/kernel';
import type { PaperTemplate, StoredPaperTemplate } from './paper-template.entity.js';
import { PaperTemplateRepository } from './paper-template.repository.js';

/** The templates of the papers of processes. */
@Injectable()
export class PaperTemplateService {
  constructor(
    private readonly templates: PaperTemplateRepository,
    private readonly clock: Clock,
  ) {}

  /** The codes of those of these templates in whose place people deployed versions of their own. */
  async ofPeople(templates: readonly PaperTemplate[]): Promise<string[]> {
    const different = await this.templates.different(templates);
    return different.filter(({ isOfPeople }) => isOfPeople).map(({ code }) => code);
  }

  /** Puts templates that came with the program in the place of those that are used now, as far as they are others. */
  async deployShipped(tx: Transaction, templates: readonly PaperTemplate[]): Promise<void> {
    await this.templates.deploy(tx, templates, { at: this.clock.now(), by: null });
  }

  /** The template by which a paper of a process is made now. */
  newest(processId: string, code: string): Promise<StoredPaperTemplate | undefined> {
    return this.templates.newest(processId, code);
  }
}
