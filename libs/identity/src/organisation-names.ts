import { Injectable } from '@nestjs/common';
import type { Organisation } from './organisation.js';
import { OrganisationService } from './organisation.service.js';

/** A unit (`zj.t09`) or a group (`zj.t09.mediate/mediator`) as people call it. */
export interface OrganisationName {
  code: string;
  name: string;
  /** Units have Chinese names only. */
  nameEn: string;
}

/** What units and groups are called. */
@Injectable()
export class OrganisationNames {
  constructor(private readonly organisations: OrganisationService) {}

  /** The names of those codes that are units or groups of one, also of a unit that is no more; others are left out. */
  async of(codes: Iterable<string>): Promise<OrganisationName[]> {
    const organisation = await this.organisations.current();
    return [...new Set(codes)].flatMap((code) => nameOf(code, organisation));
  }
}

// helpers

function nameOf(code: string, organisation: Organisation): OrganisationName[] {
  const unitCode = code.split('/', 1)[0] ?? code;
  const unit = organisation.unitName(unitCode);
  if (unit === undefined) return [];
  const role = code.slice(unitCode.length + 1);
  if (role === '') return [{ code, name: unit, nameEn: unit }];
  const { zh, en } = organisation.roleName(role);
  return [{ code, name: `${unit}${zh}`, nameEn: `${unit}, ${en}` }];
}
