import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { Clock } from '@app/kernel';
import { type NewNotice, NoticeService } from '@app/notices';
import { DataSource } from 'typeorm';
import { type DueMaterials, takeDue } from './owed-material.queries.js';

/** Tells whoever holds a case that the day has come by which materials were promised. */
@Injectable()
export class OwedMaterialSweeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: NoticeService,
    private readonly clock: Clock,
  ) {}

  /** Each day of a case is told once. */
  async sweep(): Promise<void> {
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      const due = await takeDue(this.clock.today(), at, tx);
      await this.notices.sendAll(tx, due.flatMap(noticesOf), at);
    });
  }
}

// helpers

function noticesOf({ caseNo, owedBy, labels, labelsEn, assignees, groups }: DueMaterials): NewNotice[] {
  const data = { materials: labels.join('、'), materialsEn: labelsEn.join(', '), dueOn: owedBy };
  const notice = { jobKey: null, caseNo, template: 'owed-due', data };
  return [
    ...assignees.map((username) => ({ ...notice, username })),
    ...groups.map((group) => ({ ...notice, group })),
  ];
}
