import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UserService } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { UnitDto, UnitQueryDto } from './unit.dto.js';

/** The organisation. */
@ApiTags('units')
@Controller('api/units')
@Authenticated()
export class UnitsController {
  constructor(private readonly users: UserService) {}

  /** Units of one level, in the order of their codes. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@Query() query: UnitQueryDto): Promise<UnitDto[]> {
    return this.users.units(query.level, query.retired === 'true');
  }
}
