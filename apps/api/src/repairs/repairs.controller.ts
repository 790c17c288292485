import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { RepairService } from '@app/repairs';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { UuidPipe } from '../http/uuid.pipe.js';
import { ForAdministrators } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { repairActOf } from './repair-act.js';
import { RepairPlanAssembler } from './repair-plan.assembler.js';
import {
  AlikeCasesDto,
  CaseRepairDto,
  NewRepairDto,
  RepairActDto,
  RepairDto,
  RepairPlaceQueryDto,
  RepairPlanDto,
} from './repair.dto.js';

const REPAIR_ID = new UuidPipe('REPAIR_NOT_FOUND', '找不到这项修复。');

/** Puts right cases that stand still or stand wrong. */
@ApiTags('repairs')
@Controller('api')
@ForAdministrators()
export class RepairsController {
  constructor(
    private readonly repairs: RepairService,
    private readonly plans: RepairPlanAssembler,
  ) {}

  /** Where a case, or an instance that it called, stands, and what can be done about it. */
  @Get('cases/:caseNo/repair')
  @Fails('INVALID_INPUT', 'NOTHING_TO_REPAIR')
  place(@Param('caseNo') caseNo: string, @Query() { instance }: RepairPlaceQueryDto): Promise<CaseRepairDto> {
    return this.repairs.of(caseNo, instance);
  }

  /** What a repair would do to a case; nothing is done. */
  @Post('cases/:caseNo/repair/preview')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'NOTHING_TO_REPAIR', 'REPAIR_BLOCKED')
  preview(@Param('caseNo') caseNo: string, @Body() act: RepairActDto): Promise<RepairPlanDto> {
    return this.plans.preview(caseNo, repairActOf(act));
  }

  /** The cases that stand still for the same fault as an incident, and in which process. */
  @Get('incidents/:incidentKey/alike')
  @Fails('INCIDENT_GONE')
  async alike(
    @Param('incidentKey', new KeyPipe('INCIDENT_GONE', '该异常已处理或不存在。')) incidentKey: string,
  ): Promise<AlikeCasesDto> {
    const touched = await this.repairs.alike(incidentKey);
    return { caseNos: [...new Set(touched.map(({ caseNo }) => caseNo))], touched };
  }

  /** Repairs one case at once, or begins with all that have the same fault. */
  @Post('repairs')
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'NOTHING_TO_REPAIR', 'REPAIR_BLOCKED', 'REPAIR_RUNNING')
  start(@CurrentActor() actor: Actor, @Body() request: NewRepairDto): Promise<RepairDto> {
    const { caseNo = '', sameFaultAs, reason } = request;
    const target = sameFaultAs === undefined ? { caseNo } : { sameFaultAs };
    return this.repairs.start(actor, { act: repairActOf(request), target, reason: reason.trim() });
  }

  /** The newest repairs of many cases, without their cases. */
  @Get('repairs')
  list(): Promise<RepairDto[]> {
    return this.repairs.bulks();
  }

  /** How a repair goes, case by case. */
  @Get('repairs/:repairId')
  @Fails('REPAIR_NOT_FOUND')
  find(@Param('repairId', REPAIR_ID) repairId: string): Promise<RepairDto> {
    return this.repairs.find(repairId);
  }

  /** Leaves alone the cases that nobody has begun with. */
  @Post('repairs/:repairId/stop')
  @HttpCode(200)
  @Fails('CSRF_REFUSED', 'REPAIR_NOT_FOUND')
  stop(@CurrentActor() actor: Actor, @Param('repairId', REPAIR_ID) repairId: string): Promise<RepairDto> {
    return this.repairs.stop(actor, repairId);
  }
}
