import type { DataSource } from 'typeorm';
import { DEMONSTRATION_EMPLOYERS, DEMONSTRATION_PROJECTS } from './demonstration-registers.js';
import { RegisterRepository } from './register.repository.js';

/** Fills the registers of employers and projects for the demonstration county; harmless to repeat. */
export async function seedDemonstrationRegisters(dataSource: DataSource): Promise<void> {
  const registers = new RegisterRepository(dataSource);
  await registers.addDemonstrationEntries(DEMONSTRATION_EMPLOYERS, DEMONSTRATION_PROJECTS);
}
