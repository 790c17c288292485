import type { DataSource } from 'typeorm';
import { CalendarRepository, CalendarService } from '@app/calendars';
import type { DemonstrationConfig } from '@app/config';
import { seedDemonstrationAccounts, seedOrganisation } from '@app/identity';
import { seedDemonstrationRegisters } from '@app/wages';

/** Writes what a system needs before its first case; safe to repeat, and it keeps what people changed. */
export async function seed(dataSource: DataSource, demonstration: DemonstrationConfig): Promise<void> {
  await seedOrganisation(dataSource);
  await new CalendarService(new CalendarRepository(dataSource)).seed();
  if (demonstration.demoPassword !== '') {
    await seedDemonstrationAccounts(dataSource, demonstration.demoPassword);
    await seedDemonstrationRegisters(dataSource);
  }
}
