import { Module } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { MessageLedgerModule } from '@app/engine';
import { OrganisationModule } from '@app/identity';
import { NoticesModule } from '@app/notices';
import { DeadlineMessageService } from './deadline-message.service.js';
import { StageCardService } from './stage-card.service.js';
import { StageCardSweeper } from './stage-card.sweeper.js';

/** What follows from the dates of stages: cards, the notices of them, and the messages to models that listen. */
@Module({
  imports: [CalendarsModule, MessageLedgerModule, NoticesModule, OrganisationModule],
  providers: [StageCardService, StageCardSweeper, DeadlineMessageService],
  exports: [StageCardService, StageCardSweeper],
})
export class CardsModule {}
