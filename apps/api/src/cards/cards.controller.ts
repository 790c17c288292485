import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StageCardService } from '@app/cards';
import { Fails } from '../http/fails.decorator.js';
import { ForCommand, ForMonitoring } from '../session/access.decorator.js';
import { CardCountsDto, CardCountsQueryDto, CardPageDto, CardQueryDto } from './card.dto.js';

/** Cards in force. */
@ApiTags('cards')
@Controller('api/cards')
export class CardsController {
  constructor(private readonly cards: StageCardService) {}

  /** Stages with the gravest card that each has in force, newest first. */
  @Get()
  @ForCommand()
  @Fails('INVALID_INPUT')
  list(@Query() query: CardQueryDto): Promise<CardPageDto> {
    return this.cards.list(query);
  }

  /** How many running stages have each card. */
  @Get('counts')
  @ForMonitoring()
  @Fails('INVALID_INPUT')
  counts(@Query() query: CardCountsQueryDto): Promise<CardCountsDto> {
    return this.cards.counts(query);
  }
}
