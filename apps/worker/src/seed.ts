import type { DataSource } from 'typeorm';
import { CalendarRepository, CalendarService } from '@app/calendars';
import type { DemonstrationConfig } from '@app/config';
import { EngineClockRepository } from '@app/engine';
import { seedDemonstrationAccounts, seedOrganisation } from '@app/identity';
import { AdjustableClock } from '@app/kernel';
import type { ProcessCode } from '@app/process-code';

/** Writes what a system needs before its first case; safe to repeat, and it keeps what people changed. */
export async function seed(
  dataSource: DataSource,
  demonstration: DemonstrationConfig,
  processes: readonly ProcessCode[],
): Promise<void> {
  await seedOrganisation(dataSource);
  await new CalendarService(new CalendarRepository(dataSource)).seed();
  if (demonstration.demoPassword !== '') {
    const clock = new AdjustableClock();
    clock.setOffset(await new EngineClockRepository(dataSource).offsetMs());
    await seedDemonstrationAccounts(dataSource, demonstration.demoPassword, clock);
    for (const process of processes) await process.seedDemonstration?.(dataSource);
  }
}
