import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StageCardService } from '@app/cards';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';
import { ForLedger, ForMonitoring } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import {
  CardCountsDto,
  CardCountsQueryDto,
  type CardListItemDto,
  CardPageDto,
  CardQueryDto,
} from './card.dto.js';

/** Cards in force. */
@ApiTags('cards')
@Controller('api/cards')
export class CardsController {
  constructor(private readonly cards: StageCardService) {}

  /** Stages with the gravest card that each has in force, newest first. */
  @Get()
  @ForLedger()
  @Fails('INVALID_INPUT')
  async list(@CurrentActor() actor: Actor, @Query() query: CardQueryDto): Promise<CardPageDto> {
    const page = await this.cards.list(query);
    return actor.countyWide ? page : { ...page, items: page.items.map(withoutTitle) };
  }

  /** How many running stages have each card. */
  @Get('counts')
  @ForMonitoring()
  @Fails('INVALID_INPUT')
  counts(@Query() query: CardCountsQueryDto): Promise<CardCountsDto> {
    return this.cards.counts(query);
  }
}

// helpers

/** A title names the people of a case. */
function withoutTitle(card: CardListItemDto): CardListItemDto {
  return { ...card, caseTitle: card.caseNo };
}
