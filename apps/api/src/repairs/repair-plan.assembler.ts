import { Injectable } from '@nestjs/common';
import { type RepairAct, type RepairEffect, RepairService } from '@app/repairs';
import { StageLimitService, StageService } from '@app/stages';
import type { RepairLimitDto, RepairPlanDto } from './repair.dto.js';

const ENDS: readonly RepairEffect['code'][] = ['ENDS', 'STAGE_ENDS'];
const BEGINS: readonly RepairEffect['code'][] = ['BEGINS', 'STAGE_BEGINS'];

/** Puts beside what a repair ends and begins the limits that end and begin with it. */
@Injectable()
export class RepairPlanAssembler {
  constructor(
    private readonly repairs: RepairService,
    private readonly stages: StageService,
    private readonly limits: StageLimitService,
  ) {}

  async preview(caseNo: string, act: RepairAct): Promise<RepairPlanDto> {
    const { effects, blocks, ...rest } = await this.repairs.preview(caseNo, act);
    const limits =
      act.kind === 'move-token'
        ? await this.limitsOf(caseNo, effects, act.instanceKey)
        : new Map<RepairEffect, RepairLimitDto>();
    return {
      effects: effects.map((effect) => ({ ...effect, limit: limits.get(effect) ?? null })),
      blocks: [...blocks],
      path: 'path' in rest ? rest.path : null,
    };
  }

  private async limitsOf(
    caseNo: string,
    effects: readonly RepairEffect[],
    instanceKey: string | undefined,
  ): Promise<Map<RepairEffect, RepairLimitDto>> {
    const begun = effects.filter(({ code }) => BEGINS.includes(code)).map(({ elementId }) => elementId);
    const place = await this.repairs.placeOf(caseNo, instanceKey);
    const [runs, entered] = await Promise.all([
      this.stages.byCase(caseNo),
      this.limits.ifEntered(place, begun),
    ]);
    const open = runs.filter((run) => run.state === 'open' && run.instanceKey === place.processInstanceKey);
    return new Map(
      effects.flatMap((effect) => {
        const isEnd = ENDS.includes(effect.code);
        const known = isEnd
          ? open.map(({ clockStartOn: startOn, ...run }) => ({ ...run, startOn }))
          : entered;
        const limit = known.find(({ elementId }) => elementId === effect.elementId);
        return limit === undefined ? [] : [[effect, limitOf(limit)] as const];
      }),
    );
  }
}

// helpers

function limitOf({ startOn, dueOn, promisedDueOn, agreedOn, fault }: RepairLimitDto): RepairLimitDto {
  return { startOn, dueOn, promisedDueOn, agreedOn, fault };
}
