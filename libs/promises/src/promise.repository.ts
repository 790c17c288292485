import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import {
  type PromisedStage,
  type PromiseOfInstance,
  type PromiseSetting,
  PromiseSettingEntity,
} from './promise.entity.js';

const SETTING = `p.id, p.process_id as "processId", p.stage_code as "stageCode",
  p.promised_limit as "promisedLimit", p.reason, coalesce(u.display_name, p.set_by) as "setBy", p.set_at as "setAt"
  from promise_setting p left join published.app_user u on u.username = p.set_by`;

/** Reads and adds what administrators decided about promises. */
@Injectable()
export class PromiseRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The stages of the newest version of each model, or of one, in the order of the model. */
  findStages(
    processId: string | null = null,
    executor: Pick<Transaction, 'query'> = this.dataSource,
  ): Promise<PromisedStage[]> {
    return executor.query(
      `select d.process_id as "processId", coalesce(d.name, d.process_id) as "processName",
         d.properties ->> 'name.en' as "processNameEn", s.stage_code as "stageCode", s.name as "stageName",
         s.name_en as "stageNameEn", s.time_of as "timeOf", s.legal_basis as "legalBasis",
         s.statutory_limit as "statutoryLimit", s.promised_limit as "promisedLimit"
       from (select distinct on (process_id) * from published.definition
             where $1::text is null or process_id = $1 order by process_id, version desc) d
       join published.stage_definition s using (definition_key)
       order by d.process_id, s.ordinal`,
      [processId],
    );
  }

  /** Every setting of every stage, or of those of one model, newest first. */
  findSettings(
    processId: string | null = null,
    executor: Pick<Transaction, 'query'> = this.dataSource,
  ): Promise<PromiseSetting[]> {
    return executor.query(
      `select ${SETTING} where $1::text is null or p.process_id = $1 order by p.id desc`,
      [processId],
    );
  }

  /**
   * Waits for the bulks that have read the settings and lets no other one read them before this transaction ends: a
   * bulk with later records then sees the setting, as a replay would.
   */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`lock table promise_setting in access exclusive mode`);
  }

  /** When the newest instance began that began in this span; read from the index, for others wait behind the lock. */
  async newestStart(from: Date, to: Date, tx: Transaction): Promise<Date | undefined> {
    const rows: { at: Date | null }[] = await tx.query(
      `select max(started_at) as at from published.engine_instance where started_at >= $1 and started_at < $2`,
      [from, to],
    );
    return rows[0]?.at ?? undefined;
  }

  async insert(tx: Transaction, setting: Omit<PromiseSettingEntity, 'id'>): Promise<void> {
    await tx.insert(PromiseSettingEntity, setting);
  }

  /** What was set for the stages of these instances when their cases started. */
  ofInstances(instances: readonly string[]): Promise<PromiseOfInstance[]> {
    return findPromises(this.dataSource, instances);
  }
}

/**
 * What was in force for the stages of these instances when their cases started: a called instance belongs to the case
 * of the instance that called it. Nothing but the empty table of settings is read where nobody set any.
 */
export function findPromises(
  executor: Pick<Transaction, 'query'>,
  instances: readonly string[],
): Promise<PromiseOfInstance[]> {
  return executor.query(
    `with recursive caller (instance, key) as (
       select key, key from unnest($1::bigint[]) as key where exists (select from promise_setting)
       union
       select caller.instance, i.parent_process_instance_key
       from caller join published.engine_instance i on i.process_instance_key = caller.key
       where i.parent_process_instance_key is not null
     )
     select distinct on (caller.instance, p.stage_code) caller.instance as "processInstanceKey",
       p.stage_code as "stageCode", p.promised_limit as "promisedLimit", p.set_at as "setAt"
     from caller
     join published.engine_instance top on top.process_instance_key = caller.key and top.parent_process_instance_key is null
     join published.engine_instance own on own.process_instance_key = caller.instance
     join promise_setting p on p.process_id = own.process_id and p.set_at <= top.started_at
     order by caller.instance, p.stage_code, p.id desc`,
    [instances],
  );
}
