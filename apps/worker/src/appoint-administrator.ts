import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { DatabaseConfig, parseConfig } from '@app/config';
import { databaseOptions } from '@app/database';
import { AccountEntity, type Appointment, appointAdministrator } from '@app/identity';
import { AppError } from '@app/kernel';

const USAGE =
  'node …/appoint-administrator.js --username <name> --name <displayed name> --unit <code>\n' +
  '  a county that is not there yet: --county <name> --division <six digits>';

/** Makes the first administrator, or another one where the last was lost; the password is written to the terminal alone. */
async function appoint(appointment: Appointment): Promise<void> {
  const options = databaseOptions(parseConfig(DatabaseConfig));
  const dataSource = await new DataSource({ ...options, entities: [AccountEntity] }).initialize();
  try {
    const { username, password, expiresAt } = await appointAdministrator(dataSource, appointment);
    process.stdout.write(`${username}  ${password}  (one-time, until ${expiresAt.toISOString()})\n`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message} ${JSON.stringify(error.faults)}\n`);
    process.exitCode = 1;
  } finally {
    await dataSource.destroy();
  }
}

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: { username: text, name: text, unit: text, county: text, division: text },
});
const { username, name: displayName, unit: unitCode, county, division: divisionCode } = values;
if ([username, displayName, unitCode].includes('')) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const isNew = county !== '' && divisionCode !== '';
  await appoint({
    username,
    displayName,
    unitCode,
    ...(isNew && { county: { name: county, divisionCode } }),
  });
}
