import { AppError } from '@app/kernel';
import type { RoleEntity } from './role.entity.js';
import type { UnitEntity } from './unit.entity.js';

/** What a role is called in the two languages of the product. */
export interface RoleName {
  zh: string;
  en: string;
}

/** Who leads: what notices and decisions need of the organisation. */
export interface Leads {
  /** The candidate group of a unit's head, e.g. `zj.t09.mediate/mediation-lead`. */
  leadGroupOf(unitCode: string): string;
  /** The group that commands the county's matters, and decides where nobody else is named. */
  commandGroup(): string;
  /** The units by what they do for the cases of a town. */
  unitsFor(townCode: string): Record<string, string>;
}

/** The units and roles as they are at a moment. */
export class Organisation implements Leads {
  private readonly units: ReadonlyMap<string, UnitEntity>;
  private readonly roles: ReadonlyMap<string, RoleEntity>;

  constructor(units: readonly UnitEntity[], roles: readonly RoleEntity[]) {
    this.units = new Map(units.map((unit) => [unit.code, unit]));
    this.roles = new Map(roles.map((role) => [role.code, role]));
  }

  /** @throws ORGANISATION_MISSING before the units of a county were loaded or imported */
  county(): UnitEntity {
    const county = this.find(({ level }) => level === 'county');
    if (county === undefined) throw new OrganisationMissingError();
    return county;
  }

  /** Empty before there is a county. */
  countyName(): string {
    return this.find(({ level }) => level === 'county')?.name ?? '';
  }

  leadGroupOf(unitCode: string): string {
    return `${unitCode}/${this.units.get(unitCode)?.leadRole ?? DEFAULT_LEAD}`;
  }

  /** Where no unit commands, the head of the county does. */
  commandGroup(): string {
    return this.leadGroupOf((this.find(({ kind }) => kind === 'command') ?? this.county()).code);
  }

  /**
   * The units by what they do, as the models of a town's case name them: `{ court: 'hy.court' }`. A unit of the town, or
   * stationed in it, goes before one of the whole county; those of other towns do nothing for it. For a town that is no
   * more its successor's do.
   */
  unitsFor(townCode: string): Record<string, string> {
    const place = this.placeOf(this.standingOf(townCode));
    const near = [...this.units.values()]
      .flatMap((unit) => {
        const rank = unit.function === null || unit.retired ? undefined : place(unit);
        return rank === undefined ? [] : [{ key: unit.function as string, code: unit.code, rank }];
      })
      .sort((one, other) => other.rank - one.rank || (one.code < other.code ? 1 : -1));
    // the nearest comes last, and stays
    return Object.fromEntries(near.map(({ key, code }) => [key, code]));
  }

  /** The unit that commands, as people ask for it. */
  commandName(): string {
    const { name } = this.find(({ kind }) => kind === 'command') ?? this.county();
    return name;
  }

  /** Chinese and English name of a role; an unknown role keeps its code. */
  roleName(role: string): RoleName {
    const found = this.roles.get(role);
    return found === undefined ? { zh: role, en: role } : { zh: found.name, en: found.nameEn };
  }

  /** Names of units by their codes, of those also that are no more. */
  unitName(code: string): string | undefined {
    return this.units.get(code)?.name;
  }

  /** How far a unit is from a town: 0 in it, 1 stationed there, 2 for the whole county; undefined in another town. */
  private placeOf(townCode: string): (unit: UnitEntity) => 0 | 1 | 2 | undefined {
    const towns = new Set(
      [...this.units.values()].filter(({ level }) => level === 'town').map(({ code }) => code),
    );
    return ({ code, stationedAtCode }) => {
      const own = prefixesOf(code).find((prefix) => towns.has(prefix));
      if (own !== undefined) return own === townCode ? 0 : undefined;
      if (stationedAtCode === null) return 2;
      return stationedAtCode === townCode ? 1 : undefined;
    };
  }

  /** The unit that answers for another one: itself while it stands, else its successor. */
  private standingOf(code: string): string {
    const passed = new Set<string>();
    let unit = this.units.get(code);
    while (unit?.retired === true && unit.successorCode !== null && !passed.has(unit.code)) {
      passed.add(unit.code);
      unit = this.units.get(unit.successorCode);
    }
    return unit?.code ?? code;
  }

  private find(fits: (unit: UnitEntity) => boolean): UnitEntity | undefined {
    return [...this.units.values()].find((unit) => !unit.retired && fits(unit));
  }
}

/** There are no units yet, without which no case has a number and nobody decides. */
export class OrganisationMissingError extends AppError {
  constructor() {
    super('ORGANISATION_MISSING', 409, '还没有组织机构数据，请先由管理员导入县、单位和人员。');
  }
}

// helpers

/** `hy.t01.v01` lies in `hy.t01` and `hy`. */
function prefixesOf(code: string): string[] {
  const steps = code.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

/** The same as the table's default, for a unit that is in no row. */
const DEFAULT_LEAD = 'unit-leader';
