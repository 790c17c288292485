import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, PersonalTokenService } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { SessionOnlyGuard } from '../session/session-only.guard.js';
import { CreatedTokenDto, CreateTokenDto, PersonalTokenDto } from './personal-token.dto.js';

/** Tokens with which other systems act in my name: `Authorization: Bearer`. A token cannot make another one. */
@ApiTags('auth')
@Controller('api/me/tokens')
@Authenticated()
@UseGuards(SessionOnlyGuard)
export class PersonalTokensController {
  constructor(private readonly tokens: PersonalTokenService) {}

  /** My valid tokens, newest first. */
  @Get()
  @Fails('FORBIDDEN')
  list(@CurrentActor() actor: Actor): Promise<PersonalTokenDto[]> {
    return this.tokens.list(actor);
  }

  /** Makes a token and tells it this once. */
  @Post()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'FORBIDDEN')
  create(
    @CurrentActor() actor: Actor,
    @Body() { name, expiresInDays = 90 }: CreateTokenDto,
  ): Promise<CreatedTokenDto> {
    return this.tokens.create(actor, { name, expiresInDays });
  }

  /** Makes a token worthless at once. */
  @Delete(':id')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'FORBIDDEN', 'TOKEN_NOT_FOUND')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', new KeyPipe('TOKEN_NOT_FOUND', '没有这个访问令牌，或它已被删除。')) id: string,
  ): Promise<void> {
    return this.tokens.remove(actor, id);
  }
}
