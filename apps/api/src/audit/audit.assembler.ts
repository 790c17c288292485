import { Injectable } from '@nestjs/common';
import { type AuditEntry, type AuditFilter, AuditService } from '@app/audit';
import { OrganisationNames } from '@app/identity';
import type { AuditListDto } from './audit.dto.js';
import { AuditWordAssembler } from './audit-words.assembler.js';

/** Puts beside entries of the audit log what the units and groups in them are called. */
@Injectable()
export class AuditAssembler {
  constructor(
    private readonly audit: AuditService,
    private readonly names: OrganisationNames,
    private readonly words: AuditWordAssembler,
  ) {}

  async list(filter: AuditFilter): Promise<AuditListDto> {
    const page = await this.audit.list(filter);
    const [items, names] = await Promise.all([
      this.words.attach(page.items),
      this.names.of(page.items.flatMap(codesIn)),
    ]);
    return { ...page, items, names };
  }
}

/** Whatever could be the code of a unit or a group; which ones are, the organisation knows. */
export function codesIn({ groups, details }: AuditEntry): string[] {
  const values: unknown[] = Object.values(details).flat();
  return [...groups, ...values.filter((value) => typeof value === 'string')];
}
