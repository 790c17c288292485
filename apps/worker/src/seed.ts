import type { DataSource } from 'typeorm';
import { CalendarRepository, CalendarService } from '@app/calendars';
import { EngineClockRepository } from '@app/engine';
import { loadDemonstration } from '@app/identity';
import { AdjustableClock } from '@app/kernel';
import type { ProcessCode } from '@app/process-code';

/** Writes what a system needs before its first case; safe to repeat, and it keeps what people changed. */
export async function seed(dataSource: DataSource): Promise<void> {
  await new CalendarService(new CalendarRepository(dataSource)).seed();
}

/** Loads the county of a folder, with one password for all its people, and what the processes show of themselves. */
export async function demonstrate(
  dataSource: DataSource,
  { folder, password }: { folder: string; password: string },
  processes: readonly ProcessCode[],
): Promise<void> {
  const clock = new AdjustableClock();
  clock.setOffset(await new EngineClockRepository(dataSource).offsetMs());
  await loadDemonstration(dataSource, folder, password, clock);
  for (const process of processes) await process.seedDemonstration?.(dataSource);
}
