import { Body, Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, OwnPasswordService } from '@app/identity';
import type { Request } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated, BeforePasswordChange } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { sessionTokenOf } from '../session/session-cookie.js';
import { SessionOnlyGuard } from '../session/session-only.guard.js';
import { ChangePasswordDto } from './auth.dto.js';

/** My password. */
@ApiTags('auth')
@Controller('api/me/password')
@Authenticated()
@UseGuards(SessionOnlyGuard)
export class OwnPasswordController {
  constructor(private readonly passwords: OwnPasswordService) {}

  /** Changes it, and ends my other sessions. */
  @Post()
  @HttpCode(204)
  @BeforePasswordChange()
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'FORBIDDEN', 'LOGIN_THROTTLED')
  change(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() change: ChangePasswordDto,
  ): Promise<void> {
    return this.passwords.change(actor, sessionTokenOf(request) ?? '', change, request.ip ?? 'unknown');
  }
}
