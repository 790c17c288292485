import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CaseAudience, findAudience } from './case-visibility.queries.js';

/** Says whom a change of cases concerns, so that nobody else has to look again. */
@Injectable()
export class CaseAudienceService {
  constructor(private readonly dataSource: DataSource) {}

  of(caseNos: readonly string[]): Promise<CaseAudience> {
    return findAudience(this.dataSource, caseNos);
  }
}
