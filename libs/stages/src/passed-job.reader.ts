import { Injectable } from '@nestjs/common';
import { RecordsBehindError } from '@app/engine-records';
import { DataSource } from 'typeorm';

const WAIT_MS = 3_000;
const POLL_MS = 250;

/** The place of a job in the log. */
export interface JobPlace {
  /** Of the service task that the job carries out. */
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
}

/** Lets a job that reads facts wait until the tables know everything that was so when it began. */
@Injectable()
export class PassedJobReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Returns when the record that began the job has arrived: whatever its case did before stands in the tables then, and what
   * does not stand there is not so. Throws RECORDS_BEHIND when it does not come within a few seconds.
   */
  async wait(place: JobPlace): Promise<void> {
    const giveUpAt = performance.now() + WAIT_MS;
    while (!(await this.hasPassed(place))) {
      if (performance.now() >= giveUpAt) throw new RecordsBehindError();
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** A record that was set aside has arrived too; only those of the instance are searched. */
  private async hasPassed({ elementInstanceKey, processInstanceKey }: JobPlace): Promise<boolean> {
    const rows: { passed: boolean }[] = await this.dataSource.query(
      `select exists (select 1 from published.element_run where element_instance_key = $1::bigint)
           or exists (select 1 from published.dead_record where process_instance_key = $2::bigint and replayed_at is null
                       and body ~ ('"key":\\s*' || $1::bigint || '\\D')) as passed`,
      [elementInstanceKey, processInstanceKey],
    );
    return rows[0]?.passed === true;
  }
}
