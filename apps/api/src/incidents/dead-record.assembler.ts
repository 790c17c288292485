import { Injectable } from '@nestjs/common';
import { CaseRebuildService } from '@app/cases';
import { DeadRecordService } from '@app/engine-records';
import type { DeadRecordDto } from './incident.dto.js';

/** Puts dead records and their cases together; the texts of records may hold personal data and stay inside. */
@Injectable()
export class DeadRecordAssembler {
  constructor(
    private readonly deadRecords: DeadRecordService,
    private readonly cases: CaseRebuildService,
  ) {}

  async list(): Promise<DeadRecordDto[]> {
    const records = await this.deadRecords.list();
    const caseNos = await this.cases.casesOf(records);
    return records.map(({ body: _body, processInstanceKey: _key, ...shown }) => ({
      ...shown,
      caseNo: caseNos.get(shown.id) ?? null,
    }));
  }
}
