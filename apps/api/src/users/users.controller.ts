import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UserService } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { UserListDto, UserQueryDto } from './user.dto.js';

/** The people of the organisation. */
@ApiTags('users')
@Controller('api/users')
@Authenticated()
export class UsersController {
  constructor(private readonly users: UserService) {}

  /** People by name, 20 at most: for whoever must name one. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@Query() query: UserQueryDto): Promise<UserListDto> {
    return this.users.list(query);
  }
}
