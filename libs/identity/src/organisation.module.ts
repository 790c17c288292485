import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountEntity } from './account.entity.js';
import { OrganisationService } from './organisation.service.js';
import { PostEntity } from './post.entity.js';
import { RoleEntity } from './role.entity.js';
import { StandInEntity } from './stand-in.entity.js';
import { UnitEntity } from './unit.entity.js';

/** Units, roles and posts as rows, for every feature that needs to know the county. */
@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity, RoleEntity, PostEntity, StandInEntity, AccountEntity])],
  providers: [OrganisationService],
  exports: [OrganisationService, TypeOrmModule],
})
export class OrganisationModule {}
