import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, listOf, packagesOf } from '../../tools/lib/licences.mjs';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const lockOf = (packages: Parameters<typeof packagesOf>[0]['packages']) => packagesOf({ packages });

describe('the licences of packages', () => {
  it('of this product are known, may be used, and are listed', () => {
    const packages = packagesOf(JSON.parse(read('package-lock.json')) as Parameters<typeof packagesOf>[0]);
    expect(faultsOf(packages)).toEqual([]);
    // `npm run licences` writes it
    expect(read('THIRD-PARTY-LICENCES.md')).toBe(listOf(packages));
  });

  it('are refused where they are unknown or ask for too much', () => {
    const faults = faultsOf(
      lockOf({
        'node_modules/fine': { version: '1.0.0', license: '(GPL-3.0 OR MIT)' },
        'node_modules/both': { version: '1.0.0', license: 'MIT AND GPL-3.0' },
        'node_modules/silent': { version: '2.0.0' },
        'node_modules/tool': { version: '3.0.0', license: 'MPL-2.0', dev: true },
        'node_modules/part': { version: '3.0.0', license: 'MPL-2.0' },
        'apps/web': { version: '0.1.0' },
      }),
    );
    expect(faults).toEqual([
      'both@1.0.0: MIT AND GPL-3.0',
      'part@3.0.0: MPL-2.0',
      'silent@2.0.0: no licence',
    ]);
  });

  it('name a package once that is there twice, as delivered if it is in one of both places', () => {
    const entry = { version: '1.0.0', license: 'MIT' };
    expect(
      lockOf({ 'node_modules/a': { ...entry, dev: true }, 'node_modules/b/node_modules/a': entry }),
    ).toEqual([{ name: 'a', version: '1.0.0', licence: 'MIT', isDelivered: true }]);
  });
});
