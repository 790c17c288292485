import { Injectable } from '@nestjs/common';
import { roleName } from './role-names.js';
import { UserRepository } from './user.repository.js';

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
  constructor(private readonly users: UserRepository) {}

  /** The names of those codes that are units or groups of one, also of a unit that is no more; others are left out. */
  async of(codes: Iterable<string>): Promise<OrganisationName[]> {
    const asked = [...new Set(codes)];
    const units = await this.users.unitNames(asked.map(unitOf));
    return asked.flatMap((code) => {
      const unit = units.get(unitOf(code));
      return unit === undefined ? [] : [nameOf(code, unit)];
    });
  }
}

// helpers

function unitOf(code: string): string {
  return code.split('/', 1)[0] ?? code;
}

function nameOf(code: string, unit: string): OrganisationName {
  const role = code.slice(unitOf(code).length + 1);
  if (role === '') return { code, name: unit, nameEn: unit };
  const { zh, en } = roleName(role);
  return { code, name: `${unit}${zh}`, nameEn: `${unit}, ${en}` };
}
