/** `npm run licences`: writes the licences of all packages into one file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { faultsOf, listOf, packagesOf } from './lib/licences.mjs';

const root = resolve(import.meta.dirname, '..');
const packages = packagesOf(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')));
writeFileSync(resolve(root, 'THIRD-PARTY-LICENCES.md'), listOf(packages));
for (const fault of faultsOf(packages)) {
  process.stderr.write(`No licence that may be used: ${fault}\n`);
  process.exitCode = 1;
}
