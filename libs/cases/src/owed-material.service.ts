import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AttachmentService } from '@app/attachments';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource, MoreThanOrEqual, type Repository } from 'typeorm';
import { CaseSightService } from './case-sight.service.js';
import { CaseService } from './case.service.js';
import { MaterialNotOwedError, SupplyFixedError } from './cases.errors.js';
import { MaterialSupplyEntity } from './material-supply.entity.js';
import type { OwedMaterialView } from './owed-material.js';
import { findOwed } from './owed-material.queries.js';

/** What a case was taken on without (容缺受理): shows it, and notes who brought it. */
@Injectable()
export class OwedMaterialService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(MaterialSupplyEntity) private readonly supplies: Repository<MaterialSupplyEntity>,
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly attachments: AttachmentService,
    private readonly clock: Clock,
  ) {}

  /** In the order of the model; CASE_NOT_FOUND. */
  async list(actor: Actor, caseNo: string): Promise<OwedMaterialView[]> {
    await this.cases.summary(actor, caseNo);
    const owed = await findOwed(this.dataSource, caseNo, {
      username: actor.username,
      today: this.clock.startOfToday(),
    });
    if (owed.every(({ attachmentId }) => attachmentId === null)) return owed;
    const isRead = await this.sights.attachmentsRead(await this.sights.of(actor, caseNo));
    return owed.map((one) =>
      one.attachmentId === null || isRead(one.attachmentId) ? one : { ...one, attachmentName: null },
    );
  }

  /**
   * Notes that a paper of the case is what was owed. Who says it twice says it once.
   * CASE_NOT_FOUND, MATERIAL_NOT_OWED, INVALID_INPUT for a paper of another case.
   */
  async supply(
    actor: Actor,
    caseNo: string,
    { code, attachmentId }: Pick<MaterialSupplyEntity, 'code' | 'attachmentId'>,
  ): Promise<OwedMaterialView[]> {
    const owed = (await this.list(actor, caseNo)).find((one) => one.code === code);
    if (owed === undefined) throw new MaterialNotOwedError(code);
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      await this.attachments.use(caseNo, [{ id: attachmentId, place: 'case' }], tx);
      const supply = { caseNo, code, attachmentId, suppliedBy: actor.username, suppliedAt: at };
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(MaterialSupplyEntity)
        .values(supply)
        .orIgnore()
        .returning('code')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return;
      await recordAct(tx, {
        ...{ by: actor, at, action: 'MATERIAL_SUPPLIED', objectKind: 'attachment', objectId: attachmentId },
        ...{ caseNo, details: { material: code } },
      });
      await notifyFacts(tx, changedFor(caseNo));
    });
    return this.list(actor, caseNo);
  }

  /** Says on the same day that one was wrong. CASE_NOT_FOUND, MATERIAL_NOT_OWED, SUPPLY_FIXED. */
  async takeBack(actor: Actor, caseNo: string, code: string): Promise<OwedMaterialView[]> {
    const owed = (await this.list(actor, caseNo)).find((one) => one.code === code);
    if (owed?.attachmentId == null) throw new MaterialNotOwedError(code);
    await inTransaction(this.dataSource, async (tx) => {
      const { affected } = await tx.delete(MaterialSupplyEntity, {
        ...{
          caseNo,
          code,
          suppliedBy: actor.username,
          suppliedAt: MoreThanOrEqual(this.clock.startOfToday()),
        },
      });
      if (affected !== 1) throw new SupplyFixedError();
      await recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'MATERIAL_SUPPLY_TAKEN_BACK', caseNo },
        ...{ objectKind: 'attachment', objectId: owed.attachmentId ?? '', details: { material: code } },
      });
      await notifyFacts(tx, changedFor(caseNo));
    });
    return this.list(actor, caseNo);
  }
}

// helpers

function changedFor(caseNo: string): string[] {
  return [`case:${caseNo}`, 'cases', 'tasks'];
}
