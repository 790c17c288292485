import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountDirectory, AccountService, type Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { SessionOnlyGuard } from '../session/session-only.guard.js';
import {
  AccountListDto,
  AccountQueryDto,
  NewAccountDto,
  OneTimePasswordDto,
  RoleOptionDto,
} from './account.dto.js';

const REFUSED = ['CSRF_REFUSED', 'ACCOUNT_NOT_FOUND', 'OWN_ACCOUNT', 'LAST_ADMINISTRATOR'] as const;

/** The accounts of others, for administrators in person. */
@ApiTags('accounts')
@Controller('api/accounts')
@ForAdministrators()
@UseGuards(SessionOnlyGuard)
export class AccountsController {
  constructor(
    private readonly accounts: AccountService,
    private readonly directory: AccountDirectory,
  ) {}

  /** Whoever has a post in a unit or below it, with the state of the account, deactivated people last; 200 at most. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@Query() { unit }: AccountQueryDto): Promise<AccountListDto> {
    return this.directory.list(unit);
  }

  /** The roles that a post can have. */
  @Get('roles')
  roles(): Promise<RoleOptionDto[]> {
    return this.directory.roles();
  }

  /** Makes an account with a post, and tells its one-time password this once. */
  @Post()
  @Fails('CSRF_REFUSED', 'INVALID_INPUT', 'ACCOUNT_EXISTS', 'OWN_ACCOUNT')
  create(@CurrentActor() actor: Actor, @Body() account: NewAccountDto): Promise<OneTimePasswordDto> {
    return this.accounts.create(actor, account);
  }

  /** Takes the person out: history and posts stay, sessions and tokens end, open tasks go back to their groups. */
  @Put(':username/deactivation')
  @HttpCode(204)
  @Fails(...REFUSED)
  deactivate(@CurrentActor() actor: Actor, @Param('username') username: string): Promise<void> {
    return this.accounts.deactivate(actor, username, true);
  }

  /** Takes the person back, with the posts that there are. */
  @Delete(':username/deactivation')
  @HttpCode(204)
  @Fails(...REFUSED)
  reactivate(@CurrentActor() actor: Actor, @Param('username') username: string): Promise<void> {
    return this.accounts.deactivate(actor, username, false);
  }

  /** Gives a password that holds for three days and must be changed at the first login; ends the person's sessions. */
  @Post(':username/password-reset')
  @HttpCode(200)
  @Fails(...REFUSED)
  resetPassword(
    @CurrentActor() actor: Actor,
    @Param('username') username: string,
  ): Promise<OneTimePasswordDto> {
    return this.accounts.resetPassword(actor, username);
  }

  /** Ends the person's sessions and lets nobody in by this account; posts and tasks stay. */
  @Put(':username/lock')
  @HttpCode(204)
  @Fails(...REFUSED)
  lock(@CurrentActor() actor: Actor, @Param('username') username: string): Promise<void> {
    return this.accounts.lock(actor, username, true);
  }

  /** Lets the person in again. */
  @Delete(':username/lock')
  @HttpCode(204)
  @Fails(...REFUSED)
  unlock(@CurrentActor() actor: Actor, @Param('username') username: string): Promise<void> {
    return this.accounts.lock(actor, username, false);
  }
}
