import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { PromiseService } from '@app/promises';
import { DataSource } from 'typeorm';
import { scopeOf } from './metrics-scope.js';
import { figureScopeOf } from './figure-scope.queries.js';
import { whatIfOf } from './what-if.js';
import { MOST_RUNS, findAlikeRuns } from './what-if.queries.js';
import type { WhatIf, WhatIfQuestion } from './what-if.types.js';

/** Tries promises on finished runs, so that a county promises what it can keep. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly promises: PromiseService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /**
   * The on-time rate that a stage would have had with each promise, over the newest runs that closed within the time. The law
   * cuts a promise, and suspended days do not count, exactly as for a promise that was made. Throws STAGE_NOT_FOUND.
   */
  async ask(question: WhatIfQuestion, actor?: Actor): Promise<WhatIf> {
    const { processId, stageCode } = question;
    const scope = await figureScopeOf(this.dataSource, scopeOf(question, this.clock.today(), actor));
    const [stage, groups, calendars] = await Promise.all([
      this.promises.find(processId, stageCode),
      findAlikeRuns(this.dataSource, scope, question),
      this.calendars.currentSet(),
    ]);
    const runs = groups.reduce((sum, group) => sum + group.runs, 0);
    const newestRuns = runs === MOST_RUNS ? runs : null;
    const tried = whatIfOf(groups, stage, calendars);
    return { processId, stageCode, from: scope.from, to: scope.to, newestRuns, ...tried };
  }
}
