import { Injectable } from '@nestjs/common';
import { storableText } from '@app/database';
import type { Actor } from '@app/identity';
import { InvalidInputError } from '@app/kernel';
import { DataSource } from 'typeorm';
import type { LinkedCase, RelatedCase } from './case-family.entity.js';
import { findFamily, findLinked } from './case-family.queries.js';
import { findCaseSummary } from './case.queries.js';

/** Knows which cases came out of one another, and which were merged or are the same. */
@Injectable()
export class CaseFamilyService {
  constructor(private readonly dataSource: DataSource) {}

  /** The family of a case that the person sees, the first one first; empty where it is alone. */
  async of(actor: Actor, caseNo: string): Promise<RelatedCase[]> {
    const family = await findFamily(this.dataSource, actor, caseNo);
    return family.length > 1 ? family : [];
  }

  /** The cases that were merged with one, or found to be the same. */
  linked(actor: Actor, caseNo: string): Promise<LinkedCase[]> {
    return findLinked(this.dataSource, actor, caseNo);
  }

  /**
   * Whether a new case may come out of this one: it exists, and the person sees it. A circle cannot come about, because
   * the new case has no number before, and the link never changes. INVALID_INPUT.
   */
  async assertParent(actor: Actor, parentCaseNo: string): Promise<void> {
    const parent = await findCaseSummary(this.dataSource, actor, storableText(parentCaseNo));
    if (parent !== undefined) return;
    throw new InvalidInputError([
      { path: 'parentCaseNo', code: 'CASE_UNKNOWN', message: '没有这个案件，或你不能查看它。' },
    ]);
  }
}
