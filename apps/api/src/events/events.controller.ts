import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CaseService } from '@app/cases';
import type { Actor } from '@app/identity';
import { AppError } from '@app/kernel';
import type { Request, Response } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { RequestAuthenticator } from '../session/request-authenticator.js';
import { EventStreams } from './event-streams.js';
import { EventQueryDto } from './events.dto.js';

/** Changes as they happen. */
@ApiTags('events')
@Controller('api/events')
@Authenticated()
export class EventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly cases: CaseService,
    private readonly authenticator: RequestAuthenticator,
  ) {}

  /**
   * Server-sent events `change` with `{topics: [...]}`: what to read again (tasks, cases, models, `case:<caseNo>`).
   */
  @Get()
  @ApiProduces('text/event-stream')
  @Fails('INVALID_INPUT')
  async follow(
    @CurrentActor() actor: Actor,
    @Query() query: EventQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const caseNos = await this.visibleCases(actor, query.case ?? []);
    this.streams.start(response, {
      subscription: {
        caseNos: new Set(caseNos),
        names: new Set([actor.username, ...actor.groups]),
        trees: new Set(actor.sight.trees),
        seesEveryCase: actor.countyWide || actor.isAnalyst || actor.sight.ledger,
        isAdministrator: actor.isAdministrator,
      },
      isSessionOpen: () => this.authenticator.isStillValid(request),
    });
  }

  private async visibleCases(actor: Actor, caseNos: readonly string[]): Promise<string[]> {
    const visible = await Promise.all(caseNos.map((caseNo) => this.isVisible(actor, caseNo)));
    return caseNos.filter((_, index) => visible[index]);
  }

  private async isVisible(actor: Actor, caseNo: string): Promise<boolean> {
    try {
      await this.cases.summary(actor, caseNo);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.status === 404) return false;
      throw error;
    }
  }
}
