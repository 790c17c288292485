import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CancellationService } from '@app/cases';
import type { Actor } from '@app/identity';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { WaitingCancellationDto } from './cancellation.dto.js';

/** Requests to cancel a case, as work of their approvers. */
@ApiTags('cases')
@Controller('api/cancellations')
@Authenticated()
export class CancellationsController {
  constructor(private readonly cancellations: CancellationService) {}

  /** The requests that wait for my decision, the oldest first. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<WaitingCancellationDto[]> {
    return this.cancellations.waitingFor(actor);
  }
}
