import { Controller, Delete, Get, HttpCode, Param, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, OwnSessionService } from '@app/identity';
import type { Request } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { sessionTokenOf } from '../session/session-cookie.js';
import { SessionOnlyGuard } from '../session/session-only.guard.js';
import { OwnSessionDto } from './own-session.dto.js';

/** Where I am logged in. */
@ApiTags('auth')
@Controller('api/me/sessions')
@Authenticated()
@UseGuards(SessionOnlyGuard)
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessionService) {}

  /** My live sessions, this one first, then the one that was used last. */
  @Get()
  @Fails('FORBIDDEN')
  list(@CurrentActor() actor: Actor, @Req() request: Request): Promise<OwnSessionDto[]> {
    return this.sessions.list(actor, sessionTokenOf(request) ?? '');
  }

  /** Ends all of them but this one. */
  @Delete()
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'FORBIDDEN')
  endOthers(@CurrentActor() actor: Actor, @Req() request: Request): Promise<void> {
    return this.sessions.endOthers(actor, sessionTokenOf(request) ?? '');
  }

  /** Ends one of them. */
  @Delete(':id')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'FORBIDDEN', 'SESSION_NOT_FOUND')
  end(
    @CurrentActor() actor: Actor,
    @Param('id', new KeyPipe('SESSION_NOT_FOUND', '没有这个登录，或它已经退出。')) id: string,
  ): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
