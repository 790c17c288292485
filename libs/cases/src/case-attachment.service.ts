import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { DataSource } from 'typeorm';
import type { CaseAttachment, CaseAttachmentRow } from './case-attachment.entity.js';
import { findCaseAttachments } from './case-attachment.queries.js';
import { CaseSightService } from './case-sight.service.js';
import { CaseService } from './case.service.js';

/** Shows the papers that people added to a case: the one way to read them. */
@Injectable()
export class CaseAttachmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
    private readonly clock: Clock,
  ) {}

  /** All that the person may see, oldest first; CASE_NOT_FOUND. */
  async list(actor: Actor, caseNo: string): Promise<CaseAttachment[]> {
    await this.cases.summary(actor, caseNo);
    const today = this.clock.startOfToday();
    const rows = await findCaseAttachments(this.dataSource, caseNo, { username: actor.username, today });
    const isRead = await this.sights.attachmentsRead(await this.sights.of(actor, caseNo));
    const read = rows.filter(({ id }) => isRead(id));
    return Promise.all(
      read.map(({ sameAsId, sameAs, ...row }) =>
        // that a paper is there, its name and what it says is told to those who read it
        this.tell({ ...row, sameAs: sameAsId !== null && isRead(sameAsId) ? sameAs : null }),
      ),
    );
  }

  private async tell({
    definitionKey,
    elementId,
    ...row
  }: Omit<CaseAttachmentRow, 'sameAsId'>): Promise<CaseAttachment> {
    const elements = definitionKey === null ? undefined : await this.definitions.elements(definitionKey);
    const element = elements?.get(elementId ?? '');
    return { ...row, taskName: element?.name ?? elementId, taskNameEn: element?.nameEn ?? null };
  }
}
