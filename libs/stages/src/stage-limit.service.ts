import { Injectable } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import { Clock } from '@app/kernel';
import { FeelService } from '@app/feel';
import { DefinitionService } from '@app/models';
import { PromiseRepository } from '@app/promises';
import { type EnteredStage, enteredStage } from './entered-stage.js';
import type { Facts } from './stage-expression.js';
import { StageRepository } from './stage.repository.js';
import { type StartedLimit, startedLimit } from './started-limit.js';

/** Tells which limits a date gives that is only being entered. */
@Injectable()
export class StageLimitService {
  constructor(
    private readonly definitions: DefinitionService,
    private readonly stages: StageRepository,
    private readonly promises: PromiseRepository,
    private readonly feel: FeelService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** The dates that stages of a running instance would have if it entered them now; elements that are no stage have none. */
  async ifEntered(
    instance: { processInstanceKey: string; definitionKey: string },
    elementIds: readonly string[],
  ): Promise<EnteredStage[]> {
    const { processInstanceKey, definitionKey } = instance;
    const [stages, facts, settings, calendars] = await Promise.all([
      this.definitions.stages(definitionKey),
      this.stages.factsOf(processInstanceKey),
      this.promises.ofInstances([processInstanceKey]),
      this.calendars.currentSet(),
    ]);
    const entered = stages.filter(({ elementId }) => elementIds.includes(elementId));
    const promiseOf = (code: string) => settings.find(({ stageCode }) => stageCode === code)?.promisedLimit;
    const at = this.clock.now();
    return this.feel.settle((feel) =>
      entered.map((stage) =>
        enteredStage(
          { ...stage, definitionKey },
          {
            ...{ facts, feel, calendars, at },
            setPromise: promiseOf(stage.stageCode) ?? null,
          },
        ),
      ),
    );
  }

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
