import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { FeelService } from '@app/feel';
import { DefinitionService } from '@app/models';
import { PromiseRepository } from './promise.repository.js';
import { type StartedLimit, startedLimit } from './started-limit.js';
import type { Facts } from './stage-expression.js';

/** Tells which limits a date gives that is only being entered. */
@Injectable()
export class StageLimitService {
  constructor(
    private readonly definitions: DefinitionService,
    private readonly promises: PromiseRepository,
    private readonly feel: FeelService,
    private readonly calendars: CalendarService,
  ) {}

  /** The limits of a new case of a process; none for a process that is not deployed. */
  async ofNewCase(processId: string, facts: Facts): Promise<StartedLimit[]> {
    const definition = await this.definitions.latest(processId);
    return definition === undefined ? [] : this.ofVersion(definition.definitionKey, facts);
  }

  /** The limits of a case that runs on this version. */
  async ofVersion(definitionKey: string, facts: Facts): Promise<StartedLimit[]> {
    const definition = await this.definitions.byKey(definitionKey);
    if (definition === undefined) return [];
    const [stages, settings, calendars] = await Promise.all([
      this.definitions.stages(definitionKey),
      this.promises.findSettings(definition.processId),
      this.calendars.currentSet(),
    ]);
    // newest first
    const promiseOf = (stageCode: string) =>
      settings.find((setting) => setting.stageCode === stageCode)?.promisedLimit ?? null;
    return this.feel.settle((feel) =>
      stages.flatMap(
        (stage) => startedLimit(stage, promiseOf(stage.stageCode), { facts, feel, calendars }) ?? [],
      ),
    );
  }
}
