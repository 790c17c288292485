import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { type Anchor, verifyAudit } from '@app/audit';
import { DatabaseConfig, parseConfig } from '@app/config';
import { databaseOptions } from '@app/database';
import { DataSource } from 'typeorm';
import { auditReport, readAnchor } from './audit-report.js';

/** Looks through the whole audit log: exit status 0 when it holds, 1 when it does not, 2 for wrong arguments. */
async function verify(anchor: Anchor | undefined): Promise<number> {
  const dataSource = await new DataSource(databaseOptions(parseConfig(DatabaseConfig))).initialize();
  try {
    const verification = await verifyAudit(dataSource, anchor);
    process.stdout.write(`${auditReport(verification)}\n`);
    return verification.broken === null ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

const { values } = parseArgs({ options: { expect: { type: 'string' } } });
const anchor = values.expect === undefined ? undefined : readAnchor(values.expect);
if (values.expect !== undefined && anchor === undefined) {
  process.stderr.write('--expect <number>:<hash of 64 hexadecimal digits>\n');
  process.exitCode = 2;
} else {
  process.exitCode = await verify(anchor);
}
