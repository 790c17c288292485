import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import { HeldFolderEntity } from './held-folder.entity.js';

/** What a folder says of a process or a form: its id, and the text of its file. */
export interface ShippedText {
  readonly id: string;
  readonly text: string;
}

/** What the process folders held when they were deployed last, and what of them waits. */
@Injectable()
export class FolderDeploymentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async deployedChecksum(folder: string): Promise<string | undefined> {
    const rows = await this.dataSource.query<{ checksum: string }[]>(
      `select checksum from folder_deployment where folder = $1`,
      [folder],
    );
    return rows[0]?.checksum;
  }

  /** Remembers what was deployed; nothing of the folder waits any more. */
  async markDeployed(folder: string, checksum: string, at: Date, tx: Transaction): Promise<void> {
    await tx.query(
      `insert into folder_deployment (folder, checksum, deployed_at) values ($1, $2, $3)
       on conflict (folder) do update set checksum = excluded.checksum, deployed_at = excluded.deployed_at`,
      [folder, checksum, at],
    );
    await tx.query(`delete from held_folder where folder = $1`, [folder]);
  }

  /** Those of the processes of which somebody deployed the newest version, and another one than the folder has. */
  processesOfPeople(shipped: readonly ShippedText[]): Promise<{ id: string }[]> {
    return this.dataSource.query(
      `select file.id from unnest($1::text[], $2::text[]) as file (id, text)
       left join lateral (
         select version, resource from definition where process_id = file.id order by version desc limit 1) d on true
       where exists (select 1 from model_deployment m where m.process_id = file.id and not m.is_parts_alone
                       and m.version >= coalesce(d.version, 0))
         and d.resource is distinct from file.text`,
      columnsOf(shipped),
    );
  }

  /** The same of forms, which are deployed with a model or alone. */
  formsOfPeople(shipped: readonly ShippedText[]): Promise<{ id: string }[]> {
    return this.dataSource.query(
      `select file.id from unnest($1::text[], $2::text[]) as file (id, text)
       left join lateral (
         select version, schema from form_definition where form_id = file.id order by version desc limit 1) d on true
       where exists (select 1 from model_deployment m, jsonb_array_elements(m.forms) form
                      where form ->> 'formId' = file.id and (form ->> 'version')::int >= coalesce(d.version, 0))
         and d.schema is distinct from file.text::jsonb`,
      columnsOf(shipped),
    );
  }

  async held(folder: string): Promise<HeldFolderEntity | undefined> {
    return (await this.dataSource.getRepository(HeldFolderEntity).findOneBy({ folder })) ?? undefined;
  }

  /** What waits for a decision about a process; what was decided waits no more. */
  async waiting(processId: string): Promise<HeldFolderEntity | undefined> {
    const found = await this.dataSource
      .getRepository(HeldFolderEntity)
      .createQueryBuilder('held')
      .where('held.kept_at is null and :processId = any (held.processes)', { processId })
      .getOne();
    return found ?? undefined;
  }

  async hold(folder: HeldFolderEntity, tx: Transaction): Promise<void> {
    await tx.getRepository(HeldFolderEntity).save(folder);
  }

  /** Keeps what is deployed; false where somebody decided before, or the folder has changed again. */
  async keep(
    { folder, checksum }: HeldFolderEntity,
    by: string,
    at: Date,
    tx: Transaction,
  ): Promise<boolean> {
    const { affected } = await tx
      .getRepository(HeldFolderEntity)
      .createQueryBuilder()
      .update({ keptBy: by, keptAt: at })
      .where('folder = :folder and checksum = :checksum and kept_at is null', { folder, checksum })
      .execute();
    return affected === 1;
  }
}

// helpers

function columnsOf(shipped: readonly ShippedText[]): [string[], string[]] {
  return [shipped.map(({ id }) => id), shipped.map(({ text }) => text)];
}
