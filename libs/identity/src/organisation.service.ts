import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Organisation } from './organisation.js';
import { RoleEntity } from './role.entity.js';
import { UnitEntity } from './unit.entity.js';

/** Changed units and roles take effect after this time at the latest, in every process. */
const CACHE_MS = 15_000;

/** The organisation as it is now. */
@Injectable()
export class OrganisationService {
  private known?: { organisation: Promise<Organisation>; loadedAtMs: number };

  constructor(
    @InjectRepository(UnitEntity) private readonly units: Repository<UnitEntity>,
    @InjectRepository(RoleEntity) private readonly roles: Repository<RoleEntity>,
  ) {}

  /** At most 15 seconds old. */
  async current(): Promise<Organisation> {
    const isFresh = this.known !== undefined && performance.now() - this.known.loadedAtMs < CACHE_MS;
    if (this.known === undefined || !isFresh)
      this.known = { organisation: this.load(), loadedAtMs: performance.now() };
    return this.known.organisation;
  }

  /** Somebody changed it in this process. */
  forget(): void {
    this.known = undefined;
  }

  private async load(): Promise<Organisation> {
    try {
      const [units, roles] = await Promise.all([this.units.find(), this.roles.find()]);
      if (units.length === 0) this.forget();
      return new Organisation(units, roles);
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}
