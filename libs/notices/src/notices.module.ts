import { Module } from '@nestjs/common';
import { NoticeRepository } from './notice.repository.js';
import { NoticeService } from './notice.service.js';

/** Messages to people and groups. */
@Module({ providers: [NoticeRepository, NoticeService], exports: [NoticeService] })
export class NoticesModule {}
