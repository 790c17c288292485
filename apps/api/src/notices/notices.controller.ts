import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { NoticeService } from '@app/notices';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { NoticeDto } from './notice.dto.js';

/** Messages to people. */
@ApiTags('notices')
@Controller('api/notices')
@Authenticated()
export class NoticesController {
  constructor(private readonly notices: NoticeService) {}

  /** Messages to me and my groups, newest first. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<NoticeDto[]> {
    return this.notices.list(actor);
  }

  /** Marks every message to me and my groups as read. */
  @Post('read')
  @HttpCode(204)
  @Fails('CSRF_REFUSED')
  markAllRead(@CurrentActor() actor: Actor): Promise<void> {
    return this.notices.markAllRead(actor);
  }

  /** Marks a message as read, for a group by whoever reads it first. */
  @Post(':id/read')
  @HttpCode(204)
  @Fails('CSRF_REFUSED', 'NOTICE_NOT_FOUND')
  markRead(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.notices.markRead(actor, id);
  }
}
