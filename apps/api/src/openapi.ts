import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { EngineConfig, parseConfig } from '@app/config';
import { loadProcessCode } from '@app/process-code';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.document.js';

/** Writes apps/api/openapi.json, or with --check fails when the file is not what the code says. Needs no database. */
const file = join(process.cwd(), 'apps', 'api', 'openapi.json');
const processes = await loadProcessCode(parseConfig(EngineConfig).processesDir);
const app = await NestFactory.create(ApiModule.of(processes), {
  preview: true,
  abortOnError: false,
  logger: false,
});
const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('apps/api/openapi.json is not up to date: run `npm run openapi` and commit it.\n');
  process.exitCode = 1;
}
