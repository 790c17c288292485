import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { NoticeService } from '@app/notices';
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
}
